package io.waymark.delivery.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.delivery.envelope.EventCodec;
import io.waymark.events.CloudEventHeaders;
import io.waymark.events.Topics;
import io.waymark.events.orders.OrderAccepted;
import io.waymark.events.orders.OrderCommand;
import io.waymark.events.orders.OrderEvent;
import io.waymark.events.shipments.ShipmentEvent;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as an event of the contract, and what is said about a record that does not. */
class EventReaderTest {
    private static final String VALUE = """
            {"orderId":"0198c0de-0000-7000-8000-000000000001","merchantId":"m-1","referenceNo":"R-1",
             "shipmentCode":"WM12345678","channel":"standard","originCountry":"CN","destinationCountry":"BR",
             "parcels":1,"weightGrams":1200,"acceptedAt":"2026-03-01T10:00:00Z","added":"later"}""";

    private static final Subscription<OrderEvent> FACTS = Subscription.facts(Topics.ORDERS_EVENTS, OrderEvent.class);
    private static final Subscription<OrderCommand> COMMANDS =
            Subscription.commands(Topics.ORDERS_REQUESTS, OrderCommand.class);
    private static final String CANCEL = "{\"merchantId\":\"m-1\",\"referenceNo\":\"R-1\"}";

    private final EventReader reader = new EventReader(new EventCodec());
    private final Map<String, String> headers = new LinkedHashMap<>(Map.of(
            CloudEventHeaders.ID, "0198c0de-0000-7000-8000-0000000000aa",
            CloudEventHeaders.TYPE, "order.accepted.v1",
            CloudEventHeaders.TIME, "2026-03-01T18:00:00+08:00"));

    @Test
    void readsAnEventAndIgnoresFieldsItDoesNotKnow() {
        var read = (Reading.Understood<OrderEvent>) reader.read(record("k", VALUE), FACTS);

        assertThat(read.event().payload())
                .isInstanceOfSatisfying(OrderAccepted.class, accepted -> assertThat(accepted.weightGrams())
                        .isEqualTo(1200L));
        assertThat(read.event().time()).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(read.event().merchantId()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "merchantId":"m-1"                             | "merchantId":null     | order.accepted.v1 lacks merchantId
            "referenceNo":"R-1",                           |                       | order.accepted.v1 lacks referenceNo
            "weightGrams":1200,                            |                       | order.accepted.v1: weightGrams is missing or null
            "weightGrams":1200                             | "weightGrams":null    | order.accepted.v1: weightGrams is missing or null
            "weightGrams":1200                             | "weightGrams":1200.5  | order.accepted.v1: weightGrams must be a whole number from -9223372036854775808 to 9223372036854775807, is a decimal
            "weightGrams":1200                             | "weightGrams":"1200"  | order.accepted.v1: weightGrams must be a whole number from -9223372036854775808 to 9223372036854775807, is a text
            "parcels":1                                    | "parcels":1,"parcels":2 | order.accepted.v1: parcels appears twice
            "channel":"standard"                           | "channel":7           | order.accepted.v1: channel must be a text, is a whole number
            "acceptedAt":"2026-03-01T10:00:00Z"            | "acceptedAt":"noon"   | order.accepted.v1: acceptedAt must be an ISO 8601 time with its offset
            "orderId":"0198c0de-0000-7000-8000-000000000001" | "orderId":"1-1-1-1-1" | order.accepted.v1: orderId must be a UUID
            "added":"later"}                               | "added":"later"       | order.accepted.v1 is not well-formed JSON
            """)
    void namesWhatIsWrongWithThePayload(String original, @Nullable String replacement, String cause) {
        String value = VALUE.replace(original, replacement == null ? "" : replacement);

        assertThat(cause(record("k", value))).isEqualTo(cause);
    }

    @Test
    void anEventOfAnotherTopicsFamilyIsOfAnUnknownType() {
        assertThat(reader.read(record("k", VALUE), Subscription.facts(Topics.SHIPMENTS_EVENTS, ShipmentEvent.class)))
                .isEqualTo(new Reading.UnknownType<>("order.accepted.v1"));
    }

    @Test
    void textAfterThePayloadIsRefused() {
        assertThat(cause(record("k", VALUE + "{}"))).isEqualTo("order.accepted.v1 is followed by something else");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n\t "})
    void nothingButWhiteSpaceIsNoPayload(String value) {
        assertThat(cause(record("k", value))).isEqualTo("order.accepted.v1 is empty");
    }

    @Test
    void nullIsNoPayload() {
        assertThat(cause(record("k", "null"))).isEqualTo("order.accepted.v1 is null");
    }

    @Test
    void namesWhatIsWrongWithTheEnvelope() {
        headers.put(CloudEventHeaders.ID, "1-1-1-1-1");
        assertThat(cause(record("k", VALUE))).isEqualTo("header ce_id is no UUID");
        headers.remove(CloudEventHeaders.ID);
        assertThat(cause(record("k", VALUE))).isEqualTo("header ce_id is missing");
        headers.put(CloudEventHeaders.ID, "0198c0de-0000-7000-8000-0000000000aa");
        headers.put(CloudEventHeaders.TIME, "yesterday");
        assertThat(cause(record("k", VALUE))).isEqualTo("header ce_time is no ISO 8601 instant");
    }

    @Test
    void aRecordWithoutKeyOrValueIsRefused() {
        assertThat(cause(record(null, VALUE))).isEqualTo("the record has no key, so its order is not defined");
        assertThat(cause(record("k\0", VALUE))).isEqualTo("the record's key holds a NUL character");
        assertThat(cause(record("k", null))).isEqualTo("the record has no value");
    }

    @Test
    void anUnknownTypeIsNoFault() {
        headers.put(CloudEventHeaders.TYPE, "order.accepted.v9");

        assertThat(reader.read(record("k", "{}"), FACTS)).isEqualTo(new Reading.UnknownType<>("order.accepted.v9"));
    }

    @Test
    void aFactIsKnownByItsIdAndACommandByItsContentToo() {
        assertThat(understood(record("k", VALUE), FACTS).id())
                .isEqualTo(understood(record("other", VALUE.replace("R-1", "R-2")), FACTS)
                        .id())
                .hasToString("0198c0de-0000-7000-8000-0000000000aa");

        headers.put(CloudEventHeaders.TYPE, "order.cancel.v1");
        headers.put(CloudEventHeaders.MERCHANT_ID, "m-1");
        UUID first = understood(record("k", CANCEL), COMMANDS).id();
        headers.put(CloudEventHeaders.TIME, "2026-03-02T18:00:00+08:00");
        UUID again = understood(record("k", CANCEL), COMMANDS).id();
        UUID otherContent =
                understood(record("k", CANCEL.replace("R-1", "R-2")), COMMANDS).id();
        UUID otherKey = understood(record("other", CANCEL), COMMANDS).id();
        headers.put(CloudEventHeaders.ID, "0198c0de-0000-7000-8000-0000000000ab");
        UUID otherId = understood(record("k", CANCEL), COMMANDS).id();

        assertThat(again).isEqualTo(first);
        assertThat(List.of(first, otherContent, otherKey, otherId))
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id.toString()).startsWith("0198c0de-0000-7"))
                .allSatisfy(id -> assertThat(id.variant()).isEqualTo(2));
    }

    private <P> InboundEvent<P> understood(ConsumerRecord<String, byte[]> record, Subscription<P> subscription) {
        return ((Reading.Understood<P>) reader.read(record, subscription)).event();
    }

    private String cause(ConsumerRecord<String, byte[]> record) {
        return String.valueOf(((Reading.Undecodable<OrderEvent>) reader.read(record, FACTS))
                .cause()
                .getMessage());
    }

    private ConsumerRecord<String, byte[]> record(@Nullable String key, @Nullable String value) {
        byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>("orders.events.v1", 0, 7, key, bytes);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
