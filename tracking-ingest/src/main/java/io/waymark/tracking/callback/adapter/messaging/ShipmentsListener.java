package io.waymark.tracking.callback.adapter.messaging;

import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Blocking;
import io.waymark.delivery.inbox.Consumer;
import io.waymark.delivery.inbox.InboundBatches;
import io.waymark.delivery.inbox.InboundEvent;
import io.waymark.delivery.inbox.Subscription;
import io.waymark.events.CloudEventHeaders;
import io.waymark.events.Topics;
import io.waymark.events.shipments.ShipmentEvent;
import io.waymark.tracking.callback.application.QueueCallbacks;
import io.waymark.tracking.subscription.application.SubscribedMerchants;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Hears what is published about shipments, in a consumer group of its own, so that neither subscriptions nor orders wait for
 * each other. Updates of merchants without any subscription end here: they cost no row in the inbox.
 */
@Startup
@ApplicationScoped
public class ShipmentsListener {
    private final Consumer<ShipmentEvent> inbox;
    private final QueueCallbacks queue;
    private final SubscribedMerchants merchants;

    ShipmentsListener(InboundBatches inbound, QueueCallbacks queue, SubscribedMerchants merchants) {
        this.inbox = inbound.consumer(
                Subscription.facts(Topics.SHIPMENTS_EVENTS, ShipmentEvent.class).to("callbacks"), this::apply);
        this.queue = queue;
        this.merchants = merchants;
    }

    @Incoming("callbacks")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> batch) {
        inbox.take(listened(batch));
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

    private void apply(List<InboundEvent<ShipmentEvent>> fresh) {
        queue.queue(fresh.stream().map(ShipmentUpdates::of).toList());
    }
}
