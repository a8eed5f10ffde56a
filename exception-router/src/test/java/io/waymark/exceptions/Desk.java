package io.waymark.exceptions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.waymark.testkit.TestTokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A person in one role, who reads and acts over HTTP. */
final class Desk {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private final String role;

    Desk(String role) {
        this.role = role;
    }

    /** Awaits that the parcel's newest case of the class is in the state, and answers it whole. */
    JsonPath awaitCase(Parcel parcel, String code, String state) {
        return awaitCase("shipmentCode", parcel.code(), code, state);
    }

    /**
     * Awaits that the parcel is in an open case of the class. The events of two topics come in any order, and a clock may ring
     * between them: then the case was another one of its family first, and was reopened.
     */
    JsonPath awaitOpenCase(Parcel parcel, String code) {
        return awaitCase("shipmentCode", parcel.code(), code, "OPEN", "REOPENED");
    }

    JsonPath awaitCase(String filter, String value, String code, String... states) {
        return await("case " + code + " in " + List.of(states))
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(25))
                .until(
                        () -> newest(filter, value, code),
                        found -> found != null && List.of(states).contains(found.getString("state")));
    }

    private @Nullable JsonPath newest(String filter, String value, String code) {
        return cases(filter, value).stream()
                .filter(each -> code.equals(each.get("code")))
                .findFirst()
                .map(each -> show(String.valueOf(each.get("caseId"))))
                .orElse(null);
    }

    List<Map<String, Object>> cases(String filter, String value) {
        return given().auth()
                .oauth2(TestTokens.bearer(role))
                .queryParam(filter, value)
                .get("/v1/cases")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    JsonPath show(String caseId) {
        return given().auth()
                .oauth2(TestTokens.bearer(role))
                .get("/v1/cases/" + caseId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    ValidatableResponse act(String caseId, String action, Map<String, ?> body) {
        return given().auth()
                .oauth2(TestTokens.bearer(role))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/cases/" + caseId + "/" + action)
                .then();
    }

    /** The words of the story that are of one kind. */
    static List<String> lines(JsonPath shown, String kind) {
        List<Map<String, String>> timeline = shown.getList("timeline");
        assertThat(timeline).isNotEmpty();
        return timeline.stream()
                .filter(line -> kind.equals(line.get("kind")))
                .map(line -> line.get("text"))
                .toList();
    }
}
