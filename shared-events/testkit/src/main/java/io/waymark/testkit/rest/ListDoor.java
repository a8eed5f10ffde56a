package io.waymark.testkit.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.instanceOf;

import io.restassured.response.ValidatableResponse;
import java.util.List;

/**
 * A list of a running service, to see that it takes and answers what every list of the house does.
 *
 * @param path  the list's path
 * @param token of a caller who may read it
 */
public record ListDoor(String path, String token) {
    private static final List<String> NO_LIMITS = List.of("0", "-1", "201", "99999999999", "ten");
    private static final List<String> NO_CURSORS = List.of("abc", "AAAAAAAA", "%00");

    /** Pages have one shape and hold from 1 to 200 items; any other limit is refused by name. */
    public void boundsItsPages() {
        for (String limit : List.of("1", "200")) {
            ask("limit", limit).statusCode(200).body("items", instanceOf(List.class));
        }
        for (String limit : NO_LIMITS) {
            ask("limit", limit)
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("errorCode", equalTo("VALIDATION_FAILED"))
                    .body("errors.field", equalTo(List.of("limit")));
        }
    }

    /** Cursors that the list has not answered with are refused: broken ones, and these, which are whole. */
    public void refusesCursors(String... whole) {
        NO_CURSORS.forEach(this::refuses);
        List.of(whole).forEach(this::refuses);
    }

    private void refuses(String cursor) {
        ask("cursor", cursor)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errorCode", equalTo("BAD_CURSOR"));
    }

    private ValidatableResponse ask(String parameter, String value) {
        return given().auth()
                .oauth2(token)
                .queryParam(parameter, value)
                .get(path)
                .then();
    }
}
