package io.waymark.order.booking.adapter.messaging;

import io.quarkus.arc.All;
import io.waymark.delivery.incidents.IncidentNews;
import io.waymark.delivery.outbox.OutboundEvent;
import io.waymark.delivery.outbox.Outbox;
import io.waymark.events.EventTypes;
import io.waymark.events.Money;
import io.waymark.events.incidents.IncidentCleared;
import io.waymark.events.incidents.IncidentDetected;
import io.waymark.events.incidents.IncidentKind;
import io.waymark.events.orders.BookingFailed;
import io.waymark.events.orders.WaybillIssued;
import io.waymark.events.rates.ChargeBasis;
import io.waymark.events.rates.ChargeLine;
import io.waymark.order.application.OrderMetrics;
import io.waymark.order.booking.application.BookingFacts;
import io.waymark.order.booking.application.WaybillFollower;
import io.waymark.order.booking.domain.CarrierRefusal;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.OrderContent;
import io.waymark.order.rating.domain.Charge;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells of waybills and of carriers' faults through the outbox, and of waybills to whoever follows them. */
@ApplicationScoped
class OutboxBookingFacts implements BookingFacts {
    private static final String SOURCE = "order-service";

    private final Outbox outbox;
    private final OrderMetrics metrics;
    private final List<WaybillFollower> followers;

    OutboxBookingFacts(Outbox outbox, OrderMetrics metrics, @All List<WaybillFollower> followers) {
        this.outbox = outbox;
        this.metrics = metrics;
        this.followers = followers;
    }

    @Override
    public void issued(List<Issued> waybills) {
        outbox.append(waybills.stream().map(OutboxBookingFacts::event).toList());
        if (!waybills.isEmpty()) {
            followers.forEach(follower -> follower.issued(waybills));
        }
    }

    @Override
    public void failed(List<Failed> bookings) {
        outbox.append(bookings.stream().map(OutboxBookingFacts::event).toList());
        bookings.forEach(failed ->
                metrics.bookingFailed(failed.route().carrier(), failed.failure().name()));
    }

    @Override
    public void moved(String from, String to) {
        metrics.moved(from, to);
    }

    private static OutboundEvent<BookingFailed> event(Failed failed) {
        OrderContent content = failed.order().content();
        BookingFailed booking = new BookingFailed(
                failed.order().id(),
                content.merchantId(),
                content.referenceNo(),
                failed.order().shipmentCode().value(),
                failed.route().channel(),
                failed.route().carrier(),
                failed.failure().name(),
                failed.failure().message(),
                failed.carrierCode(),
                failed.at());
        return OutboundEvent.of(
                EventTypes.ORDER_BOOKING_FAILED,
                failed.order().id().toString(),
                content.merchantId(),
                failed.at(),
                booking);
    }

    @Override
    public void outageBegan(String carrier, String cause, @Nullable Instant since, Instant at) {
        outbox.append(IncidentNews.of(
                IncidentDetected.of(SOURCE, IncidentKind.CARRIER_API_DOWN, carrier, "bookings wait: " + cause, at)
                        .begunAt(since)));
    }

    @Override
    public void outageEnded(String carrier, Instant at) {
        outbox.append(IncidentNews.of(
                new IncidentCleared(SOURCE, IncidentKind.CARRIER_API_DOWN, carrier, "the carrier answers again", at)));
    }

    @Override
    public void numberUnusable(Order order, String carrier, String cause, Instant at) {
        misunderstood(
                order,
                carrier,
                "the carrier answered a booking without a usable tracking number and may hold the shipment: " + cause,
                CarrierRefusal.NUMBER_UNUSABLE.code(),
                null,
                at);
    }

    @Override
    public void heldTwice(Order order, String carrier, Instant at) {
        misunderstood(
                order,
                carrier,
                "the carrier took a shipment late, that goes another way by now: have it released",
                "HELD_TWICE",
                at,
                at);
    }

    @Override
    public void refused(Order order, String carrier, String code, Instant at) {
        misunderstood(
                order,
                carrier,
                "the carrier will not take a shipment; its order shows the carrier's words",
                code,
                at,
                at);
    }

    /**
     * Somebody must see to each order, so each is an incident of its own.
     *
     * @param since when it began; null where that was an earlier answer
     */
    private void misunderstood(
            Order order, String carrier, String detail, String code, @Nullable Instant since, Instant at) {
        String shipmentCode = order.shipmentCode().value();
        String subject = carrier + "/" + shipmentCode;
        outbox.append(IncidentNews.of(IncidentDetected.of(SOURCE, IncidentKind.PAYLOAD_INVALID, subject, detail, at)
                .withCode(code)
                .about(shipmentCode, order.id())
                .begunAt(since)));
    }

    private static OutboundEvent<WaybillIssued> event(Issued issued) {
        Order order = issued.order();
        OrderContent content = order.content();
        WaybillIssued waybill = new WaybillIssued(
                order.id(),
                content.merchantId(),
                content.referenceNo(),
                order.shipmentCode().value(),
                issued.route().carrier(),
                issued.receipt().trackingNumber(),
                issued.route().channel(),
                issued.receipt().service(),
                content.shipper().country(),
                content.consignee().country(),
                null,
                content.consignee().postalArea(),
                content.weightGrams(),
                money(issued.charge().total()),
                basis(issued.charge()),
                content.goodsValue().map(OutboxBookingFacts::money).orElse(null),
                issued.at());
        return OutboundEvent.of(
                EventTypes.WAYBILL_ISSUED, order.id().toString(), content.merchantId(), issued.at(), waybill);
    }

    private static Money money(org.joda.money.Money amount) {
        return new Money(amount.getAmountMinorLong(), amount.getCurrencyUnit().getCode());
    }

    private static ChargeBasis basis(Charge charge) {
        return new ChargeBasis(
                charge.card().name(),
                charge.card().version(),
                charge.zone(),
                charge.billed().grams(),
                charge.billed().reason().name(),
                charge.lines().stream()
                        .map(line -> new ChargeLine(
                                line.kind().name(), line.name(), line.amount().getAmountMinorLong()))
                        .toList());
    }
}
