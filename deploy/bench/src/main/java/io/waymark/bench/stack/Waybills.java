package io.waymark.bench.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.github.f4b6a3.uuid.UuidCreator;
import io.waymark.events.CloudEventHeaders;
import io.waymark.events.EventTypes;
import io.waymark.events.Money;
import io.waymark.events.orders.WaybillIssued;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Shipments that pushes are about: issued over Kafka, as order-service does it. */
public final class Waybills {
    private static final String MERCHANT = "bench";
    private static final Instant ISSUED = Instant.parse("2026-05-31T00:00:00Z");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Waybills() {}

    /** The carrier's number of a shipment, counted from 0. */
    public static String trackingNumber(int shipment) {
        return String.format(Locale.ROOT, "BENCH%08d", shipment);
    }

    /** Our number of a shipment. */
    public static String shipmentCode(int shipment) {
        return String.format(Locale.ROOT, "WB%08dCN", shipment);
    }

    /** Which shipment our number is of. */
    public static int shipment(String shipmentCode) {
        return Integer.parseInt(shipmentCode, 2, 10, 10);
    }

    /** Issues waybills of shipments 0 up to the count; returns when the broker has them all. */
    static void issue(String bootstrapServers, int count) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "linger.ms", "5"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (int shipment = 0; shipment < count; shipment++) {
                Future<?> _ = producer.send(event(shipment));
            }
            producer.flush();
        }
    }

    private static ProducerRecord<String, byte[]> event(int shipment) {
        UUID order = UuidCreator.getTimeOrderedEpoch();
        var type = EventTypes.WAYBILL_ISSUED;
        var event = new ProducerRecord<>(type.topic(), order.toString(), json(waybill(shipment, order)));
        header(event, CloudEventHeaders.ID, UuidCreator.getTimeOrderedEpoch().toString());
        header(event, CloudEventHeaders.TYPE, type.name());
        header(event, CloudEventHeaders.SOURCE, "/bench");
        header(event, CloudEventHeaders.SPEC_VERSION, CloudEventHeaders.SPEC_VERSION_1_0);
        header(event, CloudEventHeaders.TIME, ISSUED.toString());
        header(event, CloudEventHeaders.SUBJECT, order.toString());
        header(event, CloudEventHeaders.DATA_SCHEMA, type.schemaUri());
        header(event, CloudEventHeaders.CONTENT_TYPE, CloudEventHeaders.APPLICATION_JSON);
        header(event, CloudEventHeaders.MERCHANT_ID, MERCHANT);
        return event;
    }

    private static WaybillIssued waybill(int shipment, UUID order) {
        return new WaybillIssued(
                order,
                MERCHANT,
                "R-" + shipment,
                shipmentCode(shipment),
                "WAYMARK",
                trackingNumber(shipment),
                "cn-domestic",
                "standard",
                "CN",
                "CN",
                null,
                "518",
                500,
                new Money(1200, "CNY"),
                null,
                ISSUED);
    }

    private static byte[] json(WaybillIssued waybill) {
        try {
            return JSON.writeValueAsBytes(waybill);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void header(ProducerRecord<String, byte[]> event, String name, String value) {
        event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
