package io.waymark.tracking.performance.adapter.messaging;

import io.smallrye.common.annotation.Blocking;
import io.waymark.delivery.inbox.InboundBatches;
import io.waymark.delivery.inbox.InboundEvent;
import io.waymark.events.EventTypes;
import io.waymark.events.Topics;
import io.waymark.events.orders.WaybillIssued;
import io.waymark.tracking.performance.application.CountPerformance;
import io.waymark.tracking.performance.domain.Waybill;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from waybills which carrier was booked, and from shipments whose journey changed. */
@ApplicationScoped
public class PerformanceConsumer {
    private static final String CONSUMER = "tracking-ingest-performance";
    private final InboundBatches batches;
    private final CountPerformance performance;

    PerformanceConsumer(InboundBatches batches, CountPerformance performance) {
        this.batches = batches;
        this.performance = performance;
    }

    @Incoming("performance")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> batch) {
        batches.follow(CONSUMER, batch, this::recount);
    }

    private void recount(List<InboundEvent<?>> fresh) {
        List<Waybill> issued = new ArrayList<>();
        Set<String> touched = new HashSet<>();
        for (InboundEvent<?> event : fresh) {
            WaybillIssued waybill = event.payloadOf(EventTypes.WAYBILL_ISSUED);
            if (waybill != null) {
                issued.add(new Waybill(
                        waybill.shipmentCode(),
                        waybill.merchantId(),
                        waybill.carrier(),
                        waybill.service(),
                        waybill.originCountry(),
                        waybill.destinationCountry(),
                        waybill.issuedAt()));
            } else if (event.type().topic().equals(Topics.SHIPMENTS_EVENTS)) {
                touched.add(event.key());
            }
        }
        performance.recount(issued, touched);
    }
}
