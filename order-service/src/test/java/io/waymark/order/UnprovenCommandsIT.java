package io.waymark.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.events.EventTypes;
import io.waymark.events.Topics;
import io.waymark.events.orders.CommandKey;
import io.waymark.events.orders.CreateOrder;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.ProbedRecord;
import io.waymark.testkit.TestServers;
import io.waymark.testkit.TopicProbe;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** Watches that nobody orders in another's name through the topic, and that whoever tries is told of. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedCarriers.class)
class UnprovenCommandsIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String LETTERS = Topics.deadLetters(Topics.ORDERS_REQUESTS, "order-service");

    @Test
    void aMerchantsOwnKeyOrdersForIt() {
        String reference = OrderClient.reference();

        try (EventSender acme = sender(new CommandKey("acme-only", PlayedCarriers.ACME_SECRET))) {
            create(acme, "acme", "acme", reference);
        }

        await().atMost(SOON).until(() -> found("acme", reference) == 200);
    }

    @Test
    void aKeyOrdersForNobodyElse() {
        refusedAs(
                "a merchant that its key does not speak for",
                new CommandKey("acme-only", PlayedCarriers.ACME_SECRET),
                "globex",
                "globex");
    }

    @Test
    void theMerchantInsideIsTheOneOutside() {
        refusedAs(
                "a merchant that its key does not speak for",
                new CommandKey("acme-only", PlayedCarriers.ACME_SECRET),
                "acme",
                "globex");
    }

    @Test
    void anotherSecretIsNoKey() {
        refusedAs("does not fit its content", new CommandKey("acme-only", "x".repeat(32)), "acme", "acme");
    }

    @Test
    void aKeyThatNobodyAgreedOnIsNone() {
        refusedAs("a key that is not known", new CommandKey("forged", "x".repeat(32)), "acme", "acme");
    }

    /** Its id is remembered for two weeks: who kept the record for longer could have it applied a second time. */
    @Test
    void whatWasSignedLongAgoIsNotBelieved() {
        refusedOf(Instant.now().minus(Duration.ofDays(15)), "was signed before anything that is remembered");
    }

    @Test
    void whatIsSignedForTomorrowIsNotBelieved() {
        refusedOf(Instant.now().plus(Duration.ofDays(1)), "a time that is yet to come");
    }

    /** As one that waited on the topic. */
    @Test
    void whatWasSignedDaysAgoIsAnOrder() {
        String reference = OrderClient.reference();

        try (EventSender acme = sender(new CommandKey("acme-only", PlayedCarriers.ACME_SECRET))) {
            create(acme, Instant.now().minus(Duration.ofDays(7)), reference);
        }

        await().atMost(SOON).until(() -> found("acme", reference) == 200);
    }

    @Test
    void whatIsChangedOnTheWayIsNotBelieved() {
        String reference = OrderClient.reference();
        try (TopicProbe sent = TopicProbe.fromNow(Topics.ORDERS_REQUESTS);
                TopicProbe letters = TopicProbe.fromNow(LETTERS);
                EventSender sender = new EventSender()) {
            create(sender, "acme", "acme", reference);
            ProbedRecord good = sent.await(record -> ("acme:" + reference).equals(record.key()), SOON);
            String other = OrderClient.reference();
            var changed = new ProducerRecord<>(
                    Topics.ORDERS_REQUESTS,
                    "acme:" + other,
                    String.valueOf(good.value()).replace(reference, other).getBytes(StandardCharsets.UTF_8));
            for (String name : new String[] {
                "ce_id",
                "ce_type",
                "ce_source",
                "ce_specversion",
                "ce_time",
                "ce_merchantid",
                "waymark-key",
                "waymark-signature"
            }) {
                changed.headers().add(name, good.header(name).orElseThrow().getBytes(StandardCharsets.UTF_8));
            }

            sender.send(changed);

            assertThat(cause(letters, "acme:" + other)).contains("does not fit its content");
            assertThat(found("acme", other)).isEqualTo(404);
        }
    }

    @Test
    void anUnsignedCommandIsTold() {
        String reference = OrderClient.reference();
        try (TopicProbe letters = TopicProbe.fromNow(LETTERS);
                TopicProbe incidents = TopicProbe.fromNow(Topics.INTEGRATION_INCIDENTS);
                EventSender sender = new EventSender()) {
            var unsigned = new ProducerRecord<>(
                    Topics.ORDERS_REQUESTS,
                    "acme:" + reference,
                    Samples.order(reference, "standard", "1")
                            .replaceFirst("\\{", "{\"merchantId\":\"acme\",")
                            .getBytes(StandardCharsets.UTF_8));
            Map.of(
                            "ce_id", UUID.randomUUID().toString(),
                            "ce_type", EventTypes.ORDER_CREATE.name(),
                            "ce_source", "/test",
                            "ce_specversion", "1.0",
                            "ce_time", "2026-03-01T10:00:00Z",
                            "ce_merchantid", "acme")
                    .forEach((name, value) -> unsigned.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));

            sender.send(unsigned);

            assertThat(cause(letters, "acme:" + reference)).contains("is not signed");
            ProbedRecord incident = incidents.await(
                    told -> told.is(EventTypes.INCIDENT_DETECTED)
                            && told.json().path("detail").asText().contains("is not signed"),
                    SOON);
            assertThat(incident.json().path("kind").asText()).isEqualTo("SIG_INVALID");
            assertThat(incident.json().path("subject").asText()).isEqualTo(Topics.ORDERS_REQUESTS);
            assertThat(found("acme", reference)).isEqualTo(404);
        }
    }

    private static void refusedAs(String cause, CommandKey key, String merchant, String inside) {
        String reference = OrderClient.reference();
        try (TopicProbe letters = TopicProbe.fromNow(LETTERS);
                EventSender sender = sender(key)) {
            create(sender, merchant, inside, reference);

            assertThat(cause(letters, merchant + ":" + reference)).contains(cause);
            assertThat(found(merchant, reference)).isEqualTo(404);
            assertThat(found(inside, reference)).isEqualTo(404);
        }
    }

    private static void refusedOf(Instant time, String cause) {
        String reference = OrderClient.reference();
        try (TopicProbe letters = TopicProbe.fromNow(LETTERS);
                EventSender acme = sender(new CommandKey("acme-only", PlayedCarriers.ACME_SECRET))) {
            create(acme, time, reference);

            assertThat(cause(letters, "acme:" + reference)).contains(cause);
            assertThat(found("acme", reference)).isEqualTo(404);
        }
    }

    private static EventSender sender(CommandKey key) {
        return new EventSender(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        TestServers.kafka().bootstrapServers()),
                key);
    }

    private static void create(EventSender sender, String merchant, String inside, String reference) {
        CreateOrder command = Samples.command(inside, reference, "standard", "1");
        sender.send(EventTypes.ORDER_CREATE, merchant + ":" + reference, merchant, command);
    }

    private static void create(EventSender sender, Instant time, String reference) {
        CreateOrder command = Samples.command("acme", reference, "standard", "1");
        sender.send(UUID.randomUUID(), EventTypes.ORDER_CREATE, "acme:" + reference, "acme", time, command);
    }

    private static String cause(TopicProbe letters, String key) {
        return letters.await(letter -> key.equals(letter.key()), SOON)
                .header("x-dlq-cause")
                .orElseThrow();
    }

    private static int found(String merchant, String reference) {
        return OrderClient.merchant(merchant).under(reference).statusCode();
    }
}
