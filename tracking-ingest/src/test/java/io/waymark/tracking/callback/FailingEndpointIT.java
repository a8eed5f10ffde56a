package io.waymark.tracking.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.waymark.events.shipments.ShipmentState;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.KnockedDoor;
import io.waymark.testkit.WebhookReceiver;
import io.waymark.testkit.WebhookReceiver.Answer;
import io.waymark.testkit.WebhookReceiver.Call;
import io.waymark.tracking.callback.Subscriber.Subscribed;
import io.waymark.tracking.ingest.IngestProfile;
import io.waymark.tracking.ingest.Store;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Endpoints that fail, rest, hang, redirect or leave cost their own callbacks time, and nobody else's. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class FailingEndpointIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Store store;

    private final Subscriber subscriber = Subscriber.fresh();
    private WebhookReceiver receiver = new WebhookReceiver();
    private EventSender sender = new EventSender();

    @BeforeEach
    void open() {
        receiver = new WebhookReceiver();
        sender = new EventSender();
    }

    @AfterEach
    void close() {
        receiver.close();
        sender.close();
    }

    private PublishedShipment change() {
        PublishedShipment shipment = PublishedShipment.of(sender, subscriber.merchant());
        shipment.changed(1, ShipmentState.IN_TRANSIT);
        return shipment;
    }

    @Test
    void aFailureIsTriedAgainUnderTheSameId() {
        Subscribed mine = subscriber.subscribe(receiver);
        receiver.answers(call -> receiver.calls().size() == 1 ? Answer.of(500) : Answer.OK);

        change();

        await().atMost(SOON).until(() -> mine.statuses().equals(List.of("DELIVERED")));
        assertThat(receiver.calls())
                .hasSize(2)
                .extracting(Call::id)
                .containsOnly(receiver.calls().getFirst().id());
        assertThat(receiver.calls()).allMatch(call -> call.isSignedWith(mine.secret()));
        mine.log().body("items[0].attempts", equalTo(2)).body("items[0].responseCode", equalTo(200));
    }

    @Test
    void anEndpointThatAsksForTimeGetsIt() {
        subscriber.subscribe(receiver);
        receiver.answers(call -> receiver.calls().size() == 1 ? Answer.of(503, Map.of("Retry-After", "2")) : Answer.OK);

        change();

        await().atMost(SOON).until(() -> receiver.taken().size() == 1);
        assertThat(Duration.ofNanos(
                        receiver.calls().get(1).at() - receiver.calls().get(0).at()))
                .isGreaterThanOrEqualTo(Duration.ofMillis(1_990));
    }

    @Test
    void anEndpointThatIsGoneIsNotCalledAnyMoreUntilItsOwnerWantsIt() {
        Subscribed mine = subscriber.subscribe(receiver);
        receiver.answers(call -> Answer.of(410));

        change();

        await().atMost(SOON).until(() -> "DISABLED".equals(mine.get().extract().path("status")));
        assertThat(mine.statuses()).containsExactly("GIVEN_UP");
        assertThat(store.incidents("CALLBACK_FAILING", "callback/" + mine.id())).isEqualTo(1);
        receiver.answers(call -> Answer.OK);
        mine.act("resume").body("status", equalTo("ACTIVE"));
        mine.replay(Map.of("failed", true)).body("replayed", equalTo(1));
        await().atMost(SOON).until(() -> mine.statuses().equals(List.of("DELIVERED")));
        assertThat(receiver.calls()).hasSize(2);
        assertThat(store.incidents("CALLBACK_FAILING", "callback/" + mine.id())).isEqualTo(2);
    }

    @Test
    void threeFailuresInARowAreToldAndSoIsTheEndOfThem() {
        Subscribed mine = subscriber.subscribe(receiver);
        receiver.answers(call -> receiver.calls().size() <= 3 ? Answer.of(502) : Answer.OK);

        change();

        await().atMost(SOON).until(() -> mine.statuses().equals(List.of("DELIVERED")));
        assertThat(store.texts(
                        "SELECT type FROM outbox_event WHERE payload::jsonb ->> 'subject' = ? ORDER BY recorded_at, id",
                        "callback/" + mine.id()))
                .containsExactly("incident.detected.v1", "incident.cleared.v1");
        assertThat(store.count(
                        "SELECT count(*) FROM outbox_event WHERE payload::jsonb ->> 'subject' = ?"
                                + " AND payload::jsonb ->> 'startedAt' < payload::jsonb ->> 'detectedAt'",
                        "callback/" + mine.id()))
                .as("it began with the first failure, and was told at the third")
                .isEqualTo(1);
        mine.get().body("failuresInARow", equalTo(0));
    }

    /** Never three in a row, so that nothing else tells of it. */
    @Test
    void tooManyFailuresAreToldAndOverWithTheSubscription() {
        Subscribed mine = subscriber.subscribe(receiver);
        receiver.answers(call -> receiver.calls().size() % 5 == 0 ? Answer.of(500) : Answer.OK);
        for (int i = 0; i < 40; i++) {
            change();
        }

        await().atMost(SOON).until(() -> store.incidents("ERROR_RATE", "callback/" + mine.id()) == 1);
        assertThat(store.count(
                        "SELECT count(*) FROM outbox_event WHERE payload::jsonb ->> 'subject' = ?"
                                + " AND payload::jsonb ->> 'startedAt' < payload::jsonb ->> 'detectedAt'",
                        "callback/" + mine.id()))
                .isEqualTo(1);

        mine.delete();

        assertThat(store.incidents("ERROR_RATE", "callback/" + mine.id())).isEqualTo(2);
    }

    @Test
    void whatIsGivenUpCanBeHadAgainAndALaterOneDoesNotOvertake() {
        Subscribed mine = subscriber.subscribe(receiver);
        AtomicBoolean down = new AtomicBoolean(true);
        receiver.answers(call -> down.get() ? Answer.of(404) : Answer.OK);
        PublishedShipment shipment = change();
        shipment.changed(2, ShipmentState.OUT_FOR_DELIVERY);
        shipment.changed(3, ShipmentState.DELIVERED);

        await().atMost(SOON).until(() -> receiver.calls().size() >= 3);
        assertThat(receiver.calls())
                .extracting(call -> JsonPath.from(call.body()).getInt("data.version"))
                .containsOnly(1);
        await().atMost(SOON).until(() -> mine.statuses().contains("GIVEN_UP"));
        down.set(false);
        mine.act("resume");
        await().atMost(SOON).until(() -> mine.statuses().equals(List.of("DELIVERED", "DELIVERED", "GIVEN_UP")));
        mine.replay(Map.of("failed", true)).body("replayed", equalTo(1));
        await().atMost(SOON).until(() -> receiver.taken().size() == 3);
        assertThat(receiver.taken())
                .extracting(call -> JsonPath.from(call.body()).getInt("data.version"))
                .containsExactly(2, 3, 1);
    }

    @Test
    void aFailureHoldsBackItsShipmentAndNoOther() {
        subscriber.subscribe(receiver);
        PublishedShipment stuck = PublishedShipment.of(sender, subscriber.merchant());
        AtomicBoolean down = new AtomicBoolean(true);
        receiver.answers(call -> down.get() && call.body().contains(stuck.code()) ? Answer.of(500) : Answer.OK);
        stuck.changed(1, ShipmentState.IN_TRANSIT);
        stuck.changed(2, ShipmentState.DELIVERED);
        change();

        await().atMost(SOON).until(() -> receiver.taken().size() == 1);
        down.set(false);
        await().atMost(SOON).until(() -> receiver.taken().size() == 3);
        assertThat(receiver.taken())
                .filteredOn(call -> call.body().contains(stuck.code()))
                .extracting(call -> JsonPath.from(call.body()).getInt("data.version"))
                .containsExactly(1, 2);
    }

    @Test
    void anEndpointThatHangsDelaysNoOther() throws InterruptedException {
        CountDownLatch hanging = new CountDownLatch(1);
        try (WebhookReceiver slow = new WebhookReceiver()) {
            slow.answers(call -> {
                try {
                    return hanging.await(30, TimeUnit.SECONDS) ? Answer.OK : Answer.of(500);
                } catch (InterruptedException stopped) {
                    return Answer.of(500);
                }
            });
            Subscriber other = Subscriber.fresh();
            Subscribed hung = other.subscribe(slow);
            subscriber.subscribe(receiver);
            for (int i = 0; i < 40; i++) {
                PublishedShipment.of(sender, other.merchant()).changed(1, ShipmentState.IN_TRANSIT);
            }
            await().atMost(SOON).until(() -> !slow.calls().isEmpty());
            for (int i = 0; i < 20; i++) {
                change();
            }

            await().atMost(SOON).until(() -> receiver.taken().size() == 20);

            assertThat(slow.taken()).isEmpty();
            await().atMost(SOON).until(() -> hung.log()
                    .extract()
                    .<List<String>>path("items.fault")
                    .contains("TIMEOUT"));
            hanging.countDown();
        }
    }

    @Test
    void noRedirectIsFollowed() throws Exception {
        try (KnockedDoor canary = new KnockedDoor("127.0.0.1")) {
            Subscribed mine = subscriber.subscribe(receiver);
            receiver.answers(
                    call -> Answer.of(307, Map.of("Location", "http://127.0.0.1:" + canary.port() + "/inside")));

            change();

            await().atMost(SOON).until(() -> receiver.calls().size() >= 2);
            assertThat(canary.connections()).isZero();
            mine.log().body("items[0].fault", equalTo("STATUS")).body("items[0].responseCode", equalTo(307));
        }
    }

    @Test
    void whatAProcessHeldWhenItDiedIsSentOnceItsLeaseEnds() {
        Subscribed mine = subscriber.subscribe(receiver);
        mine.act("pause");
        change();
        await().atMost(SOON).until(() -> mine.statuses().size() == 1);
        long claimed = store.count(
                "UPDATE callback_stream SET claim = claim + 1, due_at = now() + interval '2 seconds'"
                        + " WHERE subscription_id = ?::uuid RETURNING claim",
                mine.id());
        long resumed = System.nanoTime();
        mine.act("resume");

        await().atMost(SOON).until(() -> receiver.taken().size() == 1);

        assertThat(claimed).isEqualTo(1);
        assertThat(Duration.ofNanos(receiver.taken().getFirst().at() - resumed)).isGreaterThan(Duration.ofSeconds(1));
    }
}
