package io.waymark.delivery.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.waymark.delivery.deadletter.DeadLetterHeaders;
import io.waymark.events.CloudEventHeaders;
import io.waymark.events.EventTypes;
import io.waymark.events.Topics;
import io.waymark.events.orders.CancelOrder;
import io.waymark.hashing.Sha256;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.ProbedRecord;
import io.waymark.testkit.TestServers;
import io.waymark.testkit.TestTokens;
import io.waymark.testkit.TopicProbe;
import io.waymark.web.Roles;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A record of any size that the broker takes is put aside, and its consumer goes on. */
@QuarkusTest
@WithTestResource(Backends.class)
class DeadLetterSizeIT {
    private static final String LETTERS = Topics.deadLetters(Topics.ORDERS_REQUESTS, "order-service");
    private static final String CONSUMER = "order-service.orders.requests.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final EventSender sender = new EventSender();
    private final String key = "m-1:" + UUID.randomUUID();

    @Inject
    AppliedEvents applied;

    @AfterEach
    void closeSender() {
        sender.close();
    }

    @Test
    void aRecordNearTheBrokersLimitIsPutAsideWhole() {
        try (TopicProbe letters = TopicProbe.fromNow(LETTERS)) {
            sender.send(record(noise(1_048_300)));
            cancel("R-after");

            ProbedRecord letter = letters.await(this::isOurs, PATIENCE);

            applied.awaitReferences(key, "R-after");
            assertThat(letter.header(DeadLetterHeaders.WITHOUT_VALUE)).isEmpty();
            assertThat(letter.value()).isNotNull();
        }
    }

    /** A hundred kilobytes on the wire would be a hundred megabytes in a reader's memory, again after each restart. */
    @Test
    void whatUnpacksToMoreThanItsTopicTakesIsRefusedByTheBroker() {
        byte[] value = " ".repeat(15_000_000).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> sendCompressed(record(value))).hasRootCauseInstanceOf(RecordTooLargeException.class);

        cancel("R-after");
        applied.awaitReferences(key, "R-after");
    }

    @Test
    void aRecordThatFitsNowhereIsToldWithoutItsValueAndReplayedFromItsPlace() {
        byte[] value = "x".repeat(6_000_000).getBytes(StandardCharsets.UTF_8);
        try (TopicProbe letters = TopicProbe.fromNow(LETTERS)) {
            compression("producer");
            sendCompressed(record(value));
            compression("uncompressed");
            cancel("R-after");

            ProbedRecord letter = letters.await(this::isOurs, PATIENCE);

            applied.awaitReferences(key, "R-after");
            assertThat(letter.value()).isNull();
            assertThat(letter.header(DeadLetterHeaders.VALUE_BYTES)).contains("6000000");
            assertThat(letter.header(DeadLetterHeaders.VALUE_SHA256)).contains(Sha256.hex(value));
            assertThat(letter.header(CloudEventHeaders.TYPE)).contains(EventTypes.ORDER_CANCEL.name());
            replay();
            ProbedRecord again = letters.await(
                    record -> isOurs(record)
                            && record.header(DeadLetterHeaders.REPLAYS).isPresent(),
                    PATIENCE);
            assertThat(again.header(DeadLetterHeaders.CAUSE)).isEqualTo(letter.header(DeadLetterHeaders.CAUSE));
            assertThat(again.header(DeadLetterHeaders.OFFSET)).isEqualTo(letter.header(DeadLetterHeaders.OFFSET));
        }
    }

    @Test
    void headersOfAnySizeDoNotStopTheConsumer() {
        try (TopicProbe letters = TopicProbe.fromNow(LETTERS)) {
            var record = new ProducerRecord<>(Topics.ORDERS_REQUESTS, key, new byte[0]);
            record.headers().add(CloudEventHeaders.TYPE, "t".repeat(500_000).getBytes(StandardCharsets.UTF_8));
            record.headers().add("stranger", noise(500_000));
            sender.send(record);
            cancel("R-after");

            ProbedRecord letter = letters.await(this::isOurs, PATIENCE);

            applied.awaitReferences(key, "R-after");
            assertThat(letter.header(DeadLetterHeaders.CAUSE))
                    .hasValueSatisfying(cause -> assertThat(cause).hasSizeLessThan(200));
        }
    }

    @Test
    void aLetterWithoutValueIsAppliedFromItsFirstPlace() throws Exception {
        byte[] value = json("R-large");
        var sent = record(value);
        var place = producer().send(sent).get();
        applied.awaitReferences(key, "R-large");
        applied.update("DELETE FROM inbox_event");
        applied.update("DELETE FROM applied WHERE key = '" + key + "'");

        sender.send(withoutValue(place.partition(), place.offset(), Sha256.hex(value)));
        replay();

        applied.awaitReferences(key, "R-large");
    }

    @Test
    void aLetterWhoseOriginalIsGoneStaysAndSaysSo() {
        sender.send(withoutValue(0, 99_999_999, "none"));

        replay().body(
                        "unreadable.reason",
                        hasItem("it has no value, and orders.requests.v1-0@99999999 holds no record any more"));
        replay().body(
                        "unreadable.reason",
                        hasItem("it has no value, and orders.requests.v1-0@99999999 holds no record any more"));
    }

    private ProducerRecord<String, byte[]> withoutValue(int partition, long offset, String digest) {
        var letter = new ProducerRecord<String, byte[]>(LETTERS, key, null);
        header(letter, DeadLetterHeaders.CONSUMER, CONSUMER);
        header(letter, DeadLetterHeaders.TOPIC, Topics.ORDERS_REQUESTS);
        header(letter, DeadLetterHeaders.PARTITION, Integer.toString(partition));
        header(letter, DeadLetterHeaders.OFFSET, Long.toString(offset));
        header(letter, DeadLetterHeaders.WITHOUT_VALUE, "1");
        header(letter, DeadLetterHeaders.VALUE_SHA256, digest);
        return letter;
    }

    private static ValidatableResponse replay() {
        return given().auth()
                .oauth2(TestTokens.bearer(Roles.TECHNICAL))
                .post("/v1/dead-letters/" + LETTERS + "/replay")
                .then()
                .statusCode(200);
    }

    /** Says who decides how the topic's records are compressed. */
    private static void compression(String type) {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, Topics.ORDERS_REQUESTS);
        var setting =
                new AlterConfigOp(new ConfigEntry(TopicConfig.COMPRESSION_TYPE_CONFIG, type), AlterConfigOp.OpType.SET);
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, TestServers.kafka().bootstrapServers()))) {
            admin.incrementalAlterConfigs(Map.of(topic, List.of(setting))).all().get();
        } catch (Exception refused) {
            throw new IllegalStateException(refused);
        }
    }

    private void sendCompressed(ProducerRecord<String, byte[]> record) {
        try (var producer = producer()) {
            producer.send(record).get();
        } catch (Exception refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        TestServers.kafka().bootstrapServers(),
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "gzip",
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        20_000_000),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private boolean isOurs(ProbedRecord record) {
        return key.equals(record.key());
    }

    private void cancel(String reference) {
        sender.send(EventTypes.ORDER_CANCEL, key, "m-1", new CancelOrder("m-1", reference, null));
    }

    private static byte[] json(String reference) {
        return ("{\"merchantId\":\"m-1\",\"referenceNo\":\"" + reference + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    /** Bytes that no compression makes smaller, less what key and headers take of a record of that size. */
    private static byte[] noise(int recordBytes) {
        byte[] noise = new byte[recordBytes - 400];
        new Random(1).nextBytes(noise);
        return noise;
    }

    private ProducerRecord<String, byte[]> record(byte[] value) {
        var record = new ProducerRecord<>(Topics.ORDERS_REQUESTS, key, value);
        header(record, CloudEventHeaders.ID, UUID.randomUUID().toString());
        header(record, CloudEventHeaders.TYPE, EventTypes.ORDER_CANCEL.name());
        header(record, CloudEventHeaders.TIME, "2026-03-01T10:00:00Z");
        return record;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
