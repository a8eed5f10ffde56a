package io.waymark.bench.poison;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import io.waymark.events.CloudEventHeaders;
import io.waymark.events.EventType;
import io.waymark.events.EventTypes;
import io.waymark.events.Topics;
import io.waymark.events.orders.CommandKey;
import io.waymark.local.settings.ServiceName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A topic that others write to, its reader, and where the effect of a good record can be counted. */
final class Target {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Both topics that the world outside writes to. */
    static final List<Target> ALL = List.of(
            new Target(EventTypes.ORDER_CREATE, "minimal", ServiceName.ORDER, "customer_order", Target::order),
            new Target(EventTypes.PAYMENT_FINALISED, "full", ServiceName.RECONCILIATION, "payment", Target::payment));

    private static final String TIME = "2026-03-02T08:20:44Z";

    private final EventType<?> type;
    private final ObjectNode sample;
    private final ServiceName reader;
    private final String table;
    private final Filling filling;

    private Target(EventType<?> type, String sample, ServiceName reader, String table, Filling filling) {
        this.type = type;
        this.sample = sample(type, sample);
        this.reader = reader;
        this.table = table;
        this.filling = filling;
    }

    /** Makes an event one of its own; answers its key. */
    @FunctionalInterface
    private interface Filling {
        String fill(ObjectNode event, String merchant, int number);
    }

    private static String order(ObjectNode order, String merchant, int number) {
        order.put("referenceNo", "P-" + number);
        return merchant + ":P-" + number;
    }

    private static String payment(ObjectNode payment, String merchant, int number) {
        String order = UuidCreator.getTimeOrderedEpoch().toString();
        payment.put("orderId", order).put("transactionId", "P-" + number);
        return order;
    }

    ServiceName reader() {
        return reader;
    }

    String topic() {
        return type.topic();
    }

    String letters() {
        return Topics.deadLetters(topic(), reader.module());
    }

    /** The consumer group that reads the topic. */
    String group() {
        return reader.module() + "." + topic();
    }

    /** How many records of a merchant have had their effect; in the reader's database. */
    String effects(String merchant) {
        return "SELECT count(*) FROM " + table + " WHERE merchant_id = '" + merchant + "'";
    }

    /** A record as its reader wants it. */
    ProducerRecord<String, byte[]> good(String merchant, int number, CommandKey commandKey) {
        ObjectNode event = sample.deepCopy().put("merchantId", merchant);
        String key = filling.fill(event, merchant, number);
        String id = UuidCreator.getTimeOrderedEpoch().toString();
        var record = new ProducerRecord<>(topic(), key, event.toString().getBytes(StandardCharsets.UTF_8));
        header(record, CloudEventHeaders.ID, id);
        header(record, CloudEventHeaders.TYPE, type.name());
        header(record, CloudEventHeaders.SOURCE, "/bench");
        header(record, CloudEventHeaders.SPEC_VERSION, CloudEventHeaders.SPEC_VERSION_1_0);
        header(record, CloudEventHeaders.TIME, TIME);
        header(record, CloudEventHeaders.MERCHANT_ID, merchant);
        if (type.topic().equals(Topics.ORDERS_REQUESTS)) {
            sign(record, merchant, id, commandKey);
        }
        return record;
    }

    private void sign(ProducerRecord<String, byte[]> record, String merchant, String id, CommandKey commandKey) {
        header(record, CommandKey.ID_HEADER, commandKey.id());
        header(
                record,
                CommandKey.SIGNATURE_HEADER,
                commandKey.sign(CommandKey.Signed.of(merchant, id, type.name(), TIME, record.key(), record.value())));
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode sample(EventType<?> type, String name) {
        String path = "/samples/" + type.name() + "/" + name + ".json";
        try (InputStream found = Target.class.getResourceAsStream(path)) {
            if (found != null && JSON.readTree(found) instanceof ObjectNode sample) {
                return sample;
            }
            throw new IllegalStateException("no sample " + path);
        } catch (IOException broken) {
            throw new IllegalStateException(path, broken);
        }
    }
}
