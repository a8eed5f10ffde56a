package io.waymark.order.calls;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log; see {@link Call}.
 *
 * @param at        UTC
 * @param door      {@code rest} or {@code kafka}; absent where a carrier was asked
 * @param carrier   absent where this service was called
 * @param latencyMs in milliseconds
 * @param times     how many calls alike the line stands for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CallView(
        UUID id,
        Instant at,
        Direction direction,
        @Nullable String door,
        @Nullable String carrier,
        String operation,
        Outcome outcome,
        @Nullable String merchantId,
        @Nullable String referenceNo,
        @Nullable UUID orderId,
        @Nullable String shipmentCode,
        @Nullable String errorCode,
        @Nullable String detail,
        long latencyMs,
        long times) {
    static CallView of(Call call) {
        boolean inbound = call.direction() == Direction.IN;
        return new CallView(
                call.id(),
                call.at(),
                call.direction(),
                inbound ? call.partner() : null,
                inbound ? null : call.partner(),
                call.operation(),
                call.outcome(),
                call.subject().merchantId(),
                call.subject().referenceNo(),
                call.subject().orderId(),
                call.subject().shipmentCode(),
                call.errorCode(),
                call.detail(),
                call.latencyMs(),
                call.times());
    }
}
