package io.waymark.tracking.callback.adapter.messaging;

import io.waymark.events.CloudEventHeaders;
import io.waymark.tracking.subscription.application.SubscribedMerchants;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/** Drops what concerns merchants without any subscription, before it costs a row in the inbox. */
@Singleton
class ListenedRecords {
    private final SubscribedMerchants merchants;

    ListenedRecords(SubscribedMerchants merchants) {
        this.merchants = merchants;
    }

    ConsumerRecords<String, byte[]> of(ConsumerRecords<String, byte[]> batch) {
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
}
