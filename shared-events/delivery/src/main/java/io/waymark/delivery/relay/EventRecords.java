package io.waymark.delivery.relay;

import io.waymark.events.CloudEventHeaders;
import io.waymark.events.EventType;
import io.waymark.events.EventTypes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Makes Kafka records of outbox rows: CloudEvents in binary mode. For one thread. */
final class EventRecords {
    private final Header source;
    private final Map<String, List<Header>> byType = new HashMap<>();

    EventRecords(String source) {
        this.source = header(CloudEventHeaders.SOURCE, source);
    }

    ProducerRecord<String, String> of(OutboxRow row) {
        List<Header> headers = new ArrayList<>(12);
        headers.add(header(CloudEventHeaders.ID, row.id()));
        headers.addAll(byType.computeIfAbsent(row.type(), this::sameForAll));
        headers.add(header(CloudEventHeaders.TIME, row.occurredAt()));
        headers.add(header(CloudEventHeaders.SUBJECT, row.subject()));
        if (row.merchantId() != null) {
            headers.add(header(CloudEventHeaders.MERCHANT_ID, row.merchantId()));
        }
        if (row.traceparent() != null) {
            headers.add(header(CloudEventHeaders.TRACEPARENT, row.traceparent()));
        }
        return new ProducerRecord<>(row.topic(), null, row.key(), row.payload(), headers);
    }

    private List<Header> sameForAll(String type) {
        List<Header> headers = new ArrayList<>();
        headers.add(header(CloudEventHeaders.SPEC_VERSION, CloudEventHeaders.SPEC_VERSION_1_0));
        headers.add(header(CloudEventHeaders.TYPE, type));
        headers.add(source);
        EventTypes.named(type)
                .map(EventType::schemaUri)
                .ifPresent(schema -> headers.add(header(CloudEventHeaders.DATA_SCHEMA, schema)));
        headers.add(header(CloudEventHeaders.CONTENT_TYPE, CloudEventHeaders.APPLICATION_JSON));
        return headers;
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
