package io.waymark.delivery.replay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.waymark.delivery.deadletter.DeadLetterHeaders;
import io.waymark.delivery.inbox.AppliedEvents;
import io.waymark.events.CloudEventHeaders;
import io.waymark.events.EventTypes;
import io.waymark.events.Topics;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.TestTokens;
import io.waymark.testkit.TopicProbe;
import io.waymark.web.Roles;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters as an older version put them aside, replayed by a version that can read them. */
@QuarkusTest
@WithTestResource(Backends.class)
class DeadLetterReplayIT {
    private static final String LETTERS = Topics.deadLetters(Topics.ORDERS_REQUESTS, "order-service");
    private static final String CONSUMER = "order-service.orders.requests.v1";

    private final EventSender sender = new EventSender();
    private final String key = "m-1:" + UUID.randomUUID();

    @Inject
    AppliedEvents applied;

    /** Letters that other tests left and that nobody can read: each replay puts them aside again. */
    private int stale;

    /** Letters that other tests left for a consumer that does not run here: they stay for ever. */
    private int foreign;

    /** Letters of other tests without a value, whose originals are gone: they stay, too. */
    private int unreadable;

    @BeforeEach
    void countStale() {
        stale = replay().extract().path("putAsideAgain");
        foreign = replay().extract().path("unclaimed");
        unreadable = replay().extract().<List<Object>>path("unreadable").size();
    }

    @AfterEach
    void closeSender() {
        sender.close();
    }

    @Test
    void aLetterThatCanBeReadNowHasItsEffectOnce() {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        sender.send(letter(id, CONSUMER, cancel("R-1")));
        sender.send(letter(id, CONSUMER, cancel("R-1")));
        sender.send(letter(UuidCreator.getTimeOrderedEpoch(), CONSUMER, cancel("R-2")));

        replay().body("replayed", equalTo(stale + 2))
                .body("doubled", equalTo(1))
                .body("putAsideAgain", equalTo(stale))
                .body("unclaimed", equalTo(foreign));

        applied.awaitReferences(key, "R-1", "R-2");
        replay().body("replayed", equalTo(stale));
    }

    @Test
    void aLetterThatStillCannotBeReadComesBackAndCountsItsReplays() {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        sender.send(letter(id, CONSUMER, "no JSON"));

        replay().body("replayed", equalTo(stale + 1)).body("putAsideAgain", equalTo(stale + 1));

        given().auth()
                .oauth2(TestTokens.bearer(Roles.TECHNICAL))
                .get("/v1/dead-letters/" + LETTERS)
                .then()
                .statusCode(200)
                .body(mine(id) + ".replays", equalTo(1))
                .body(mine(id) + ".consumer", equalTo(CONSUMER))
                .body(mine(id) + ".topic", equalTo(Topics.ORDERS_REQUESTS));
        given().auth()
                .oauth2(TestTokens.bearer(Roles.ADMIN))
                .get("/v1/dead-letters")
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.topic == '" + LETTERS + "' }.waiting",
                        equalTo(stale + foreign + unreadable + 1));
    }

    @Test
    void howeverOftenItIsReplayedARecordHasOneLetter() {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        sender.send(letter(id, CONSUMER, "no JSON"));

        replay();
        replay();
        replay();

        try (TopicProbe letters = TopicProbe.fromBeginning(LETTERS)) {
            assertThat(letters.all())
                    .filteredOn(letter -> letter.header(CloudEventHeaders.ID).equals(Optional.of(id.toString())))
                    .singleElement()
                    .satisfies(letter ->
                            assertThat(letter.header(DeadLetterHeaders.REPLAYS)).contains("3"));
        }
    }

    @Test
    void aListShowsNothingThatAStrangerMayHaveWrittenAboutPeople() {
        ProducerRecord<String, byte[]> letter = letter(UuidCreator.getTimeOrderedEpoch(), "nobody", cancel("R-4"));
        header(letter, CloudEventHeaders.TYPE, "for Maria Petrova");
        header(letter, CloudEventHeaders.ID, "Maria Petrova");
        header(letter, DeadLetterHeaders.CAUSE, "signed by Maria Petrova");
        sender.send(letter);

        String shown = page(null).prettify();

        assertThat(shown).contains("***").doesNotContain("Petrova");
    }

    @Test
    void lettersAreReadPageByPageToTheLast() {
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            UUID id = UuidCreator.getTimeOrderedEpoch();
            sender.send(letter(id, "nobody", cancel("R-" + i)));
            sent.addFirst(id.toString());
        }

        List<String> read = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = page(cursor);
            assertThat(page.getList("items")).isNotEmpty();
            read.addAll(page.getList("items.eventId"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(read).containsSubsequence(sent);
        assertThat(read.stream().filter(sent::contains)).hasSize(5);
    }

    @Test
    void aLetterOfAConsumerThatDoesNotRunHereStays() {
        sender.send(letter(UuidCreator.getTimeOrderedEpoch(), "nobody", cancel("R-3")));

        replay().body("unclaimed", equalTo(foreign + 1));
        replay().body("unclaimed", equalTo(foreign + 1));

        assertThat(applied.of("reference_no", key)).isEmpty();
    }

    @Test
    void theDoorsAreForTechnicalPeopleAndKnowOnlyTheirOwnTopics() {
        given().post("/v1/dead-letters/" + LETTERS + "/replay").then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.bearer(Roles.MERCHANT, "m-1"))
                .post("/v1/dead-letters/" + LETTERS + "/replay")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(TestTokens.bearer(Roles.TECHNICAL))
                .post("/v1/dead-letters/orders.requests.v1/replay")
                .then()
                .statusCode(404)
                .body("errorCode", equalTo("UNKNOWN_DEAD_LETTER_TOPIC"));
        given().auth()
                .oauth2(TestTokens.bearer(Roles.TECHNICAL))
                .post("/v1/parked-keys/nobody/retry")
                .then()
                .statusCode(404)
                .body("errorCode", equalTo("NOTHING_PARKED"));
    }

    private static ValidatableResponse replay() {
        return given().auth()
                .oauth2(TestTokens.bearer(Roles.TECHNICAL))
                .post("/v1/dead-letters/" + LETTERS + "/replay")
                .then()
                .statusCode(200)
                .body("topic", equalTo(LETTERS));
    }

    private static JsonPath page(@Nullable String cursor) {
        var request = given().auth().oauth2(TestTokens.bearer(Roles.TECHNICAL)).queryParam("limit", 2);
        return (cursor == null ? request : request.queryParam("cursor", cursor))
                .get("/v1/dead-letters/" + LETTERS)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The newest letter of an event, in an answer. */
    private static String mine(UUID id) {
        return "items.find { it.eventId == '" + id + "' }";
    }

    private static String cancel(String reference) {
        return "{\"merchantId\":\"m-1\",\"referenceNo\":\"" + reference + "\"}";
    }

    private ProducerRecord<String, byte[]> letter(UUID id, String consumer, String value) {
        var record = new ProducerRecord<>(LETTERS, key, value.getBytes(StandardCharsets.UTF_8));
        header(record, CloudEventHeaders.ID, id.toString());
        header(record, CloudEventHeaders.TYPE, EventTypes.ORDER_CANCEL.name());
        header(record, CloudEventHeaders.TIME, "2026-03-01T10:00:00Z");
        header(record, DeadLetterHeaders.CONSUMER, consumer);
        header(record, DeadLetterHeaders.CAUSE, "unknown event type");
        header(record, DeadLetterHeaders.TOPIC, Topics.ORDERS_REQUESTS);
        header(record, DeadLetterHeaders.PARTITION, "0");
        header(record, DeadLetterHeaders.OFFSET, "17");
        return record;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
