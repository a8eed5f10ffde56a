package io.waymark.tracking.performance;

import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Blocking;
import io.waymark.delivery.inbox.Consumer;
import io.waymark.delivery.inbox.InboundBatches;
import io.waymark.delivery.inbox.InboundEvent;
import io.waymark.delivery.inbox.Subscription;
import io.waymark.events.Topics;
import io.waymark.events.orders.WaybillIssued;
import io.waymark.events.shipments.ShipmentEvent;
import io.waymark.tracking.performance.domain.Waybill;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from waybills which carrier was booked, and from shipments whose journey changed. */
@Startup
@ApplicationScoped
public class PerformanceListener {
    private static final String PURPOSE = "performance";
    private final Consumer<WaybillIssued> waybills;
    private final Consumer<ShipmentEvent> journeys;
    private final CountPerformance performance;

    PerformanceListener(InboundBatches inbound, CountPerformance performance) {
        this.waybills = inbound.consumer(
                Subscription.hints(Topics.ORDERS_EVENTS, WaybillIssued.class).to(PURPOSE), this::issued);
        this.journeys = inbound.consumer(
                Subscription.hints(Topics.SHIPMENTS_EVENTS, ShipmentEvent.class).to(PURPOSE), this::moved);
        this.performance = performance;
    }

    @Incoming("performance-waybills")
    @Blocking
    void takeWaybills(ConsumerRecords<String, byte[]> batch) {
        waybills.take(batch);
    }

    @Incoming("performance-journeys")
    @Blocking
    void takeJourneys(ConsumerRecords<String, byte[]> batch) {
        journeys.take(batch);
    }

    private void issued(List<InboundEvent<WaybillIssued>> fresh) {
        performance.recount(
                fresh.stream().map(event -> waybill(event.payload())).toList(), Set.of());
    }

    private void moved(List<InboundEvent<ShipmentEvent>> fresh) {
        performance.recount(List.of(), fresh.stream().map(InboundEvent::key).collect(Collectors.toSet()));
    }

    private static Waybill waybill(WaybillIssued issued) {
        return new Waybill(
                issued.shipmentCode(),
                issued.merchantId(),
                issued.carrier(),
                issued.service(),
                issued.originCountry(),
                issued.destinationCountry(),
                issued.issuedAt());
    }
}
