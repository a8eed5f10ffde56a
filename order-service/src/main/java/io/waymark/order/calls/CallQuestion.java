package io.waymark.order.calls;

import io.waymark.jdbc.Conditions;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which calls are looked for; what is null does not matter.
 *
 * @param from   inclusive
 * @param to     exclusive
 * @param before only older ones than this
 * @param limit  at most so many, the newest first
 */
record CallQuestion(
        Instant from,
        Instant to,
        @Nullable Direction direction,
        @Nullable String partner,
        @Nullable String operation,
        @Nullable Outcome outcome,
        Subject subject,
        @Nullable String errorCode,
        @Nullable UUID before,
        int limit) {

    /** Only what is asked for, so that the database reads in the order of ids, or by the index of what is named. */
    Conditions conditions() {
        UUID end = firstIdOf(to);
        return new Conditions()
                .uuid("id >= ?", firstIdOf(from))
                .uuid("id < ?", before == null || before.compareTo(end) > 0 ? end : before)
                .name("direction = ?", direction)
                .text("partner = ?", partner)
                .text("operation = ?", operation)
                .name("outcome = ?", outcome)
                .text("merchant_id = ?", subject.merchantId())
                .text("reference_no = ?", subject.referenceNo())
                .uuid("order_id = ?", subject.orderId())
                .text("shipment_code = ?", subject.shipmentCode())
                .text("error_code = ?", errorCode);
    }

    /** The lowest UUIDv7 of a millisecond. */
    static UUID firstIdOf(Instant time) {
        return new UUID(time.toEpochMilli() << 16, 0);
    }
}
