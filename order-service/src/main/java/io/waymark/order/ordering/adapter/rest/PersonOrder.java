package io.waymark.order.ordering.adapter.rest;

import io.waymark.order.ordering.adapter.rest.OrderAnswer.PartyAnswer;
import io.waymark.order.ordering.application.FindOrders.Found;
import io.waymark.order.ordering.application.PersonQuestion;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.PartyRole;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An order of a person, people in part.
 *
 * @param status     as of the order
 * @param acceptedAt UTC
 * @param parties    who they are to it: {@code SHIPPER}, {@code CONSIGNEE}, or both
 */
public record PersonOrder(
        UUID orderId,
        String merchantId,
        String referenceNo,
        String shipmentCode,
        String status,
        Instant acceptedAt,
        List<PartyRole> parties,
        PartyAnswer shipper,
        PartyAnswer consignee) {

    static PersonOrder of(Found found, PersonQuestion whose) {
        Order order = found.order();
        return new PersonOrder(
                order.id(),
                order.content().merchantId(),
                order.content().referenceNo(),
                order.shipmentCode().value(),
                found.progress().status().name(),
                order.acceptedAt(),
                Stream.of(PartyRole.values())
                        .filter(role -> whose.isAsked(role, order.content()))
                        .toList(),
                PartyAnswer.of(order.content().shipper(), Sight.PARTLY),
                PartyAnswer.of(order.content().consignee(), Sight.PARTLY));
    }
}
