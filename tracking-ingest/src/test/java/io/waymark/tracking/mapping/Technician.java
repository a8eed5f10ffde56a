package io.waymark.tracking.mapping;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.waymark.testkit.TestTokens;
import io.waymark.web.Roles;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Plays a technical person at the doors of the mapping. */
final class Technician {
    static final Map<String, Object> OUT_FOR_DELIVERY = Map.of(
            "state", "OUT_FOR_DELIVERY", "substate", "with_courier", "note", "the carrier says: handed to the courier");

    /** A code that no other test uses. */
    static String freshCode() {
        return "X" + UUID.randomUUID().toString().substring(0, 13);
    }

    static RequestSpecification as(String role) {
        return given().header("Authorization", "Bearer " + TestTokens.bearer(role));
    }

    static Response teach(String code, Map<String, Object> meaning) {
        return as(Roles.TECHNICAL)
                .contentType("application/json")
                .body(meaning)
                .urlEncodingEnabled(false)
                .put("/v1/mappings/kdniao/" + encoded(code));
    }

    static Response withdraw(String code) {
        return as(Roles.TECHNICAL)
                .urlEncodingEnabled(false)
                .delete("/v1/mappings/kdniao/" + encoded(code) + "?note=taught%20by%20mistake");
    }

    /** Teaches a code and waits until its replay is complete. */
    static JsonPath learnt(String code, Map<String, Object> meaning) {
        Response taught = teach(code, meaning);
        taught.then().statusCode(202);
        return completed(taught.getHeader("Location"));
    }

    /** The report of a replay, once it is complete. */
    static JsonPath completed(String href) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> "COMPLETED".equals(replay(href).getString("state")));
        return replay(href);
    }

    static JsonPath replay(String href) {
        Response replay = as(Roles.OPERATIONS).get(java.net.URI.create(href).getPath());
        replay.then().statusCode(200);
        return replay.jsonPath();
    }

    private static String encoded(String code) {
        return URLEncoder.encode(code, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Technician() {}
}
