package io.waymark.tracking.callback.adapter.messaging;

import io.smallrye.common.annotation.Blocking;
import io.waymark.delivery.inbox.InboundBatches;
import io.waymark.delivery.inbox.InboundEvent;
import io.waymark.events.CloudEventHeaders;
import io.waymark.tracking.callback.application.QueueCallbacks;
import io.waymark.tracking.subscription.application.SubscribedMerchants;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Hears what is published about shipments, in a consumer group of its own, so that neither subscriptions nor orders wait for
 * each other. ShipmentUpdate of merchants without any subscription end here: they cost no row in the inbox.
 */
@ApplicationScoped
public class ShipmentEventsConsumer {
    private static final String CONSUMER = "tracking-ingest-callbacks";
    private final InboundBatches batches;
    private final QueueCallbacks queue;
    private final SubscribedMerchants merchants;

    ShipmentEventsConsumer(InboundBatches batches, QueueCallbacks queue, SubscribedMerchants merchants) {
        this.batches = batches;
        this.queue = queue;
        this.merchants = merchants;
    }

    @Incoming("callbacks")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> batch) {
        batches.process(CONSUMER, listened(batch), this::apply);
    }

    private ConsumerRecords<String, byte[]> listened(ConsumerRecords<String, byte[]> batch) {
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> kept = new HashMap<>();
        for (TopicPartition partition : batch.partitions()) {
            List<ConsumerRecord<String, byte[]>> records =
                    batch.records(partition).stream().filter(this::concerns).toList();
            if (!records.isEmpty()) {
                kept.put(partition, records);
            }
        }
        return new ConsumerRecords<>(kept, Map.of());
    }

    /** A record that does not say whose it is goes the long way, where it is looked at. */
    private boolean concerns(ConsumerRecord<String, byte[]> record) {
        Header merchant = record.headers().lastHeader(CloudEventHeaders.MERCHANT_ID);
        return merchant == null
                || merchant.value() == null
                || merchants.include(new String(merchant.value(), StandardCharsets.UTF_8));
    }

    private void apply(List<InboundEvent<?>> fresh) {
        queue.queue(
                fresh.stream().map(ShipmentUpdates::of).filter(Objects::nonNull).toList());
    }
}
