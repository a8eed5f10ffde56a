package io.waymark.order.ordering.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.waymark.order.ordering.adapter.rest.OrderAnswer.PartyAnswer;
import io.waymark.order.ordering.application.Actions.Action;
import io.waymark.order.ordering.domain.Order;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of the people of an order.
 *
 * @param acceptedAt   UTC
 * @param cancelReason in people's words; absent unless cancelled
 * @param reasons      what people wrote when they acted on the order, the oldest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonalData(
        UUID orderId,
        String merchantId,
        String referenceNo,
        String shipmentCode,
        Instant acceptedAt,
        PartyAnswer shipper,
        PartyAnswer consignee,
        @Nullable String cancelReason,
        List<String> reasons) {

    static PersonalData of(Order order, Sight shipper, Sight consignee, List<Action> actions) {
        return new PersonalData(
                order.id(),
                order.content().merchantId(),
                order.content().referenceNo(),
                order.shipmentCode().value(),
                order.acceptedAt(),
                PartyAnswer.of(order.content().shipper(), shipper),
                PartyAnswer.of(order.content().consignee(), consignee),
                order instanceof Order.Cancelled cancelled ? cancelled.reason() : null,
                actions.stream().map(Action::reason).filter(Objects::nonNull).toList());
    }
}
