package io.waymark.tracking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.waymark.testkit.Backends;
import io.waymark.testkit.Canary;
import io.waymark.testkit.Canary.Planted;
import io.waymark.testkit.CapturedLog;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.Exits;
import io.waymark.testkit.TestTokens;
import io.waymark.testkit.WebhookReceiver;
import io.waymark.testkit.rest.Management;
import io.waymark.tracking.callback.Subscriber;
import io.waymark.tracking.callback.Subscriber.Subscribed;
import io.waymark.tracking.ingest.IngestProfile;
import io.waymark.tracking.ingest.Orders;
import io.waymark.tracking.ingest.Pushes;
import io.waymark.tracking.ingest.Store;
import io.waymark.tracking.ingest.TalkingProviders;
import io.waymark.tracking.ingest.TalkingProviders.Door;
import io.waymark.tracking.polling.QueryDesk;
import io.waymark.web.Roles;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * What carriers write about people comes in by every provider's door, pushed and asked for, and leaves by none: no role of this
 * service may see it. The raw body keeps it, sealed.
 */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class CanaryIT {
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final long SEED = 20_261_120;
    private static final int SHARES = 3;
    private static final int A_FEW = 20;
    private static final List<String> HOUSE =
            List.of(Roles.SUPPORT, Roles.OPERATIONS, Roles.TECHNICAL, Roles.FINANCE, Roles.ADMIN);

    @Inject
    Store store;

    @ConfigProperty(name = "waymark.polling.ups.base-url")
    URI polled;

    private final List<Planted> planted = Canary.everyKind(SEED);
    private final Exits exits = new Exits();
    private final List<Orders> orders = new ArrayList<>();

    @Test
    void noPlantedWordLeaves() {
        Instant start = Instant.now();
        Subscriber merchant = Subscriber.fresh();
        QueryDesk desk = QueryDesk.shared(polled.getPort());
        try (CapturedLog log = CapturedLog.open();
                EventSender sender = new EventSender();
                WebhookReceiver receiver = new WebhookReceiver()) {
            Subscribed subscribed = merchant.subscribe(receiver);

            sayThroughEveryDoor(sender, merchant);
            answerWhenAsked(desk, sender, merchant);
            sayWhatCannotBeRead();

            awaitNodes();
            await().atMost(SOON).until(() -> orders.stream().allMatch(order -> receiver.calls().stream()
                    .anyMatch(call -> call.body().contains(order.shipmentCode()))));
            gatherAnswers(merchant, subscribed, start);
            exits.addAll(
                    "callback",
                    receiver.calls().stream().map(WebhookReceiver.Call::body).toList());
            exits.addAll("log line", log.lines());
        }
        exits.addTopics(Set.of());
        exits.addTables();

        assertThat(List.of(
                        "callback", "topic shipments.events", "topic shipments.state", "table shipment_node", "page"))
                .allSatisfy(place -> assertThat(exits.count(place)).as(place).isPositive());
        assertThat(exits.leaks(planted)).isEmpty();
    }

    private void sayThroughEveryDoor(EventSender sender, Subscriber merchant) {
        List<Door> doors = TalkingProviders.doors();
        for (int i = 0; i < doors.size(); i++) {
            Door door = doors.get(i);
            Orders order = shipped(sender, merchant, door.carrier(), Pushes.freshNumber());
            Response answer = door.send().apply(door.push(order.number(), share(i)));
            assertThat(answer.statusCode())
                    .as(door.name() + ": " + answer.asString())
                    .isBetween(200, 204);
        }
    }

    private void answerWhenAsked(QueryDesk desk, EventSender sender, Subscriber merchant) {
        String ups = "1Z" + Pushes.freshNumber();
        desk.tell(ups, TalkingProviders.answerOfUps(ups, share(0)));
        shipped(sender, merchant, "UPS", ups);
        String yanwen = Pushes.freshNumber();
        desk.tell(yanwen, TalkingProviders.answerOf17Track(yanwen, share(1)));
        shipped(sender, merchant, "YANWEN", yanwen);
    }

    /** Bodies that end too early, and words where a time belongs. */
    private void sayWhatCannotBeRead() {
        for (Door door : TalkingProviders.doors()) {
            String push = door.push(Pushes.freshNumber(), share(2));
            exits.add(
                    "problem",
                    door.send().apply(push.substring(0, push.length() - 9)).asString());
            String words = planted.getFirst().sentence();
            String spoilt = push.replaceAll("2026-11-20[T ]10:01:00(?:\\+08:00|Z)?", words);
            exits.add("problem", door.send().apply(spoilt).asString());
        }
    }

    private Orders shipped(EventSender sender, Subscriber merchant, String carrier, String number) {
        Orders order = Orders.of(sender, merchant.merchant(), carrier, number);
        order.accepted();
        order.waybillIssued();
        orders.add(order);
        return order;
    }

    private List<String> share(int number) {
        return IntStream.range(0, planted.size())
                .filter(i -> i % SHARES == number % SHARES)
                .mapToObj(i -> planted.get(i).sentence())
                .toList();
    }

    private void awaitNodes() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(orders).allSatisfy(order -> assertThat(store.nodes(order.number()))
                        .isGreaterThanOrEqualTo(planted.size() / SHARES)));
    }

    private void gatherAnswers(Subscriber merchant, Subscribed subscribed, Instant start) {
        List<String> tokens = new ArrayList<>();
        HOUSE.forEach(role -> tokens.add(TestTokens.bearer(role)));
        tokens.add(TestTokens.bearer(Roles.MERCHANT, merchant.merchant()));
        for (String token : tokens) {
            for (Orders order : orders) {
                gather(token, "/v1/shipments/" + order.shipmentCode());
                gather(token, "/v1/shipments?carrier=" + order.carrier() + "&trackingNumber=" + order.number());
            }
            gather(token, "/v1/unmapped?limit=200");
            gather(token, "/v1/unreadable?limit=200");
            gather(token, "/v1/usage");
            gather(token, "/v1/dead-letters");
            gather(token, "/v1/parked-keys");
            gather(token, "/v1/subscriptions");
            gather(token, "/v1/subscriptions/" + subscribed.id() + "/deliveries?limit=200");
            gather(token, "/v1/shipments?carrier=" + planted.getFirst().sentence());
            gatherCalls(token, start);
        }
        String link = merchant.call()
                .get("/v1/shipments/" + orders.getFirst().shipmentCode() + "/tracking-link")
                .path("href");
        for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            exits.add(
                    "page",
                    given().header("Accept-Language", language.getLanguage())
                            .get(link)
                            .asString());
        }
        exits.add("metrics", Management.metrics());
        exits.add("health", Management.get("/q/health").asString());
    }

    /** Every call is looked at once, and a few as each of the others see them. */
    private void gatherCalls(String token, Instant start) {
        Response calls = gather(token, "/v1/calls?limit=200&from=" + start);
        if (calls.statusCode() == 200) {
            List<String> ids = calls.path("items.id");
            ids.stream()
                    .limit(exits.count("answer of /v1/calls/") == 0 ? ids.size() : A_FEW)
                    .forEach(id -> gather(token, "/v1/calls/" + id));
        }
    }

    private Response gather(String token, String path) {
        Response answer = given().header("Authorization", "Bearer " + token).get(path);
        exits.add("answer of " + path.split("[?]", 2)[0], answer.asString());
        return answer;
    }
}
