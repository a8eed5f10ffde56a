package io.waymark.exceptions;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import io.waymark.hashing.StandardWebhooks;
import io.waymark.testkit.WebhookReceiver;
import io.waymark.testkit.WebhookReceiver.Answer;
import io.waymark.testkit.WebhookReceiver.Call;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Plays a help desk: numbers tickets, takes changes, and tells of them in signed pushes. */
final class HelpDesk implements AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final AtomicLong NUMBERS = new AtomicLong(4711);
    private final WebhookReceiver receiver;

    HelpDesk(URI address) {
        receiver = new WebhookReceiver(address.getPort());
        receiver.answers(HelpDesk::numbered);
    }

    /** As Zendesk and Jira answer. */
    static Answer numbered(Call call) {
        long number = NUMBERS.incrementAndGet();
        return call.request().startsWith("POST")
                ? new Answer(201, Map.of(), "{\"ticket\": {\"id\": %d}, \"key\": \"OPS-%d\"}".formatted(number, number))
                : Answer.OK;
    }

    WebhookReceiver receiver() {
        return receiver;
    }

    /** What was asked about a case, in the order of its coming. */
    List<Call> asked(Parcel parcel) {
        return receiver.calls().stream()
                .filter(call -> call.body().contains(parcel.code()))
                .toList();
    }

    List<Call> awaitAsked(Parcel parcel, int times) {
        await().atMost(SOON).until(() -> asked(parcel).size() >= times);
        return asked(parcel);
    }

    /** The number of the newest ticket, once the case shows it. */
    static String awaitTicket(Desk desk, String caseId, int tickets) {
        await().atMost(SOON).until(() -> desk.show(caseId).getList("tickets").size() == tickets);
        return desk.show(caseId).getString("tickets[0].ticket");
    }

    static Map<String, Object> news(String ticket, String kind) {
        return Map.of("event", UUID.randomUUID().toString(), "ticket", ticket, "kind", kind);
    }

    static Map<String, Object> comment(String ticket, String text, String author) {
        return Map.of(
                "event", UUID.randomUUID().toString(),
                "ticket", ticket,
                "kind", "comment",
                "text", text,
                "author", author);
    }

    static ValidatableResponse tell(Map<String, Object> news) {
        return tell("helpdesk", json(news), TicketProfile.SECRET, Instant.now());
    }

    static ValidatableResponse tell(String desk, String body, String secret, Instant at) {
        String id = UUID.randomUUID().toString();
        String second = Long.toString(at.getEpochSecond());
        return given().header(StandardWebhooks.ID, id)
                .header(StandardWebhooks.TIMESTAMP, second)
                .header(
                        StandardWebhooks.SIGNATURE,
                        StandardWebhooks.sign(
                                StandardWebhooks.key(secret), id, second, body.getBytes(StandardCharsets.UTF_8)))
                .contentType("application/json")
                .body(body)
                .post("/webhooks/" + desk + "/tickets")
                .then();
    }

    static String json(Map<String, Object> members) {
        return new JsonObject(members).encode();
    }

    static JsonPath read(Call call) {
        return new JsonPath(call.body());
    }

    @Override
    public void close() {
        receiver.close();
    }
}
