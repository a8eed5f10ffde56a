package io.waymark.reconciliation;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.http.ContentType;
import io.waymark.reconciliation.played.PlayedOrder;
import io.waymark.testkit.TestTokens;
import io.waymark.web.Roles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** What finance asks of the running service, and how long a test waits for the answer that it expects. */
final class ServiceClient {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();

    /** The order's ledger as soon as it is so; fails with what it is when time is up. */
    static JsonNode ledger(PlayedOrder order, Predicate<JsonNode> wanted) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> get("/v1/orders/" + order.orderId + "/ledger"), wanted);
    }

    /** A path's JSON as finance sees it. */
    static JsonNode get(String path) {
        return json(given().auth()
                .oauth2(TestTokens.bearer(Roles.FINANCE))
                .get(path)
                .asString());
    }

    /** Posts JSON as finance. */
    static JsonNode post(String path, Map<String, Object> body) {
        return json(given().auth()
                .oauth2(TestTokens.bearer(Roles.FINANCE))
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .asString());
    }

    /** Each entry's kind, in the order of booking. */
    static List<String> kinds(JsonNode ledger) {
        return texts(ledger.path("entries"), entry -> entry.path("kind").asText());
    }

    /** Balances as {@code account currency amount}. */
    static List<String> balances(JsonNode ledger) {
        return texts(
                ledger.path("balances"),
                balance -> balance.path("account").asText() + " "
                        + balance.path("currency").asText() + " "
                        + balance.path("amountMinor").asLong());
    }

    /** Whether the order's only proof is in this state. */
    static Predicate<JsonNode> proofIs(String state) {
        return ledger -> ledger.at("/settlement/0/state").asText().equals(state);
    }

    static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> texts(JsonNode array, Function<JsonNode, String> text) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(text.apply(node)));
        return texts;
    }

    private ServiceClient() {}
}
