package io.waymark.web;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.waymark.testkit.Backends;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way to be refused ends in the same shape, with a code, a trace id, and nothing of the request's values. */
@QuarkusTest
@WithTestResource(Backends.class)
class ProblemsIT {

    @Test
    void aRefusalOfAServiceHasAllMembers() {
        problem(given().get("/try/fail/conflict").then(), 409, "TRY_CONFLICT")
                .body("type", equalTo("https://waymark.io/problems/try-conflict"))
                .body("title", equalTo("It is there already."))
                .body("detail", equalTo("R-1 has other content"))
                .body("errorMsg", equalTo("R-1 has other content"))
                .body("errors[0].field", equalTo("a"))
                .body("errors[0].message", equalTo("b"));
    }

    @Test
    void eachInvalidFieldIsNamed() {
        problem(post("{\"name\":\" \",\"items\":[{\"weightGrams\":1},{\"weightGrams\":-7}]}"), 422, "VALIDATION_FAILED")
                .body("errors[0].field", equalTo("items[1].weightGrams"))
                .body("errors[1].field", equalTo("name"))
                .body("errors.size()", equalTo(2));
    }

    @Test
    void anInvalidQueryParameterIsNamed() {
        problem(given().get("/try/page?most=101").then(), 422, "VALIDATION_FAILED")
                .body("errors[0].field", equalTo("most"));
    }

    @Test
    void brokenJsonIsLocatedButNotQuoted() {
        problem(post("{\"name\": \"x\",\n  \"at\": private}"), 400, "MALFORMED_JSON")
                .body("detail", containsString("line 2"))
                .body(not(containsString("private")));
    }

    @Test
    void eachValueOfTheWrongShapeIsNamedButNotQuoted() {
        problem(post("""
                        {"name":7,"at":1700000000,"items":[{"weightGrams":"private"},{"weightGrams":1},
                         {"weightGrams":2.5},{"weightGrams":3000000000}],"added":"later"}"""), 422, "VALIDATION_FAILED")
                .body(
                        "errors.field",
                        equalTo(List.of(
                                "name", "at", "items[0].weightGrams", "items[2].weightGrams", "items[3].weightGrams")))
                .body("errors[0].message", equalTo("must be a text, is a whole number"))
                .body(not(containsString("private")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name":"x","items":[{"weightGrams":1,"weightGrams":2}]} | items[0].weightGrams
            {"name":"x","items":[{"weightGrams":null}]}              | items[0].weightGrams
            {"name":"x","items":[{}]}                                | items[0].weightGrams
            {"name":"x","items":{"weightGrams":1}}                   | items
            {"name":["x"]}                                           | name
            """)
    void aFieldThatIsNotAsDocumentedIsNamed(String body, String field) {
        problem(post(body), 422, "VALIDATION_FAILED").body("errors.field", equalTo(List.of(field)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"x\"", "{\"name\":\"x\"} {}", "{\"name\":\"x\"}]"})
    void aBodyThatIsNoObjectIsRefused(String body) {
        problem(post(body), 400, "MALFORMED_JSON");
    }

    @Test
    void aBottomlessBodyIsRefused() {
        String deep = "{\"name\":\"x\",\"other\":" + "[".repeat(70) + "]".repeat(70) + "}";
        problem(post(deep), 400, "MALFORMED_JSON").body("detail", containsString("nested too deeply"));
    }

    @Test
    void whatIsNotThereIsAProblemToo() {
        problem(given().get("/nowhere").then(), 404, "NOT_FOUND");
        problem(given().delete("/try/echo").then(), 405, "METHOD_NOT_ALLOWED");
        problem(given().contentType("text/csv").body("a,b").post("/try/echo").then(), 415, "UNSUPPORTED_MEDIA_TYPE");
        problem(given().accept("image/png").get("/try/page?cursor=x").then(), 406, "NOT_ACCEPTABLE");
    }

    @Test
    void aBodyOverTheLimitIsRefused() {
        String large = "{\"name\":\"" + "x".repeat(10 * 1024 * 1024) + "\"}";
        problem(post(large), 413, "BODY_TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/try/echo", "/try/size"})
    void aBodyOverTheLimitThatHidesItsLengthIsCutOff(String path) throws Exception {
        byte[] large = ("{\"name\":\"x\"" + " ".repeat(10 * 1024 * 1024) + "}").getBytes(UTF_8);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Content-Type", "application/json")
                .version(HttpClient.Version.HTTP_1_1)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .build();

        int status;
        try (var client = HttpClient.newHttpClient()) {
            status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException cutOff) {
            status = 413;
        }

        assertThat(status).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"database", "pool", "refused"})
    void anUnavailableDatabaseAsksToTryAgain(String how) {
        problem(given().get("/try/fail/" + how).then(), 503, "UNAVAILABLE").header("Retry-After", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"unforeseen", "constraint"})
    void aFailureShowsNothingOfItsInside(String how) {
        problem(given().get("/try/fail/" + how).then(), 500, "INTERNAL_ERROR")
                .body("$", not(hasKey("detail")))
                .body(not(containsString("secret")))
                .body(not(containsString("duplicate")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nul", "calendar"})
    void aValueThatNoDatabaseKeepsIsTheCallersFault(String how) {
        problem(given().get("/try/fail/" + how).then(), 400, "BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/cases?shipmentCode=%00",
                "/v1/parked-keys/%00/retry",
                "/v1/cases?owner=%1b",
                "/v1/cases?owner=%C2%85",
                "/v1/cases?owner=%ED%A0%80",
                "/v1/cases?owner=%C0%80",
                "/v1/cases/%FF",
                "/login?state=%00"
            })
    void anAddressThatIsNoTextIsRefused(String address) {
        problem(given().urlEncodingEnabled(false).get(address).then(), 400, "BAD_REQUEST")
                .body("detail", containsString("U+0000"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name":"a\\u0000b"}                                       | name
            {"name":"a\\ud800b"}                                       | name
            {"name":"x","at":"-300000-01-01T00:00:00Z"}                | at
            {"name":"x","at":"9999-12-31T23:59:59.999999999Z"}         | at
            {"name":"x","at":"+999999999-12-31T23:59:59.999999999Z"}   | at
            """)
    void whatLiesOutOfEveryDoorsBoundsIsRefusedByName(String body, String field) {
        problem(post(body), 422, "VALIDATION_FAILED").body("errors.field", equalTo(List.of(field)));
    }

    @Test
    void textsAndListsHaveAnEnd() {
        problem(post("{\"name\":\"" + "x".repeat(20_001) + "\"}"), 422, "VALIDATION_FAILED")
                .body("errors.field", equalTo(List.of("name")));
        String items = Collections.nCopies(1_001, "{\"weightGrams\":1}").toString();
        problem(post("{\"name\":\"x\",\"items\":" + items + "}"), 422, "VALIDATION_FAILED")
                .body("errors.field", equalTo(List.of("items")));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "null", "{}"})
    void aMissingBodyIsAsGoodAsAnEmptyOne(String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/try/optional")
                .then()
                .statusCode(200);
        problem(post(body), 422, "VALIDATION_FAILED").body("errors.field", equalTo(List.of("name")));
    }

    @Test
    void aRequestMayBringNeitherBodyNorMediaType() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/try/optional"))
                .POST(BodyPublishers.noBody())
                .build();

        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "a=%", "proof=%zz", "a=1&%4=2", "=&=&&", "=1"})
    void aBrokenFormIsRefused(String form) {
        problem(submit("application/x-www-form-urlencoded", form), 400, "BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "%%%"})
    void aFormInAnUnknownCharsetIsRefused(String charset) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/try/form"))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=" + charset)
                .POST(BodyPublishers.ofString("a=1"))
                .build();

        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(415);
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,z%C3%BC+rich", "ISO-8859-1,z%FC+rich"})
    void aFormIsReadInItsCharset(String charset, String city) {
        submit("application/x-www-form-urlencoded; charset=" + charset, "&city=" + city + "&city=b%3D=c&empty&none=")
                .statusCode(200)
                .body("city", equalTo(List.of("z\u00fc rich", "b==c")))
                .body("empty", equalTo(List.of("")))
                .body("none", equalTo(List.of("")));
    }

    @Test
    void aPageIsAskedForByCursorAndLimit() {
        problem(given().get("/try/page?cursor=abc").then(), 400, "BAD_CURSOR");
        problem(given().get("/try/page?limit=ten").then(), 422, "VALIDATION_FAILED")
                .body("errors[0].field", equalTo("limit"));
        String cursor = given().get("/try/page?limit=60").path("nextCursor");

        given().get("/try/page?limit=40&cursor=" + cursor)
                .then()
                .statusCode(200)
                .body("items[0]", equalTo(60))
                .body("items.size()", equalTo(40))
                .body("$", not(hasKey("nextCursor")));
    }

    @Test
    void timesKeepTheirOffsetAndWhatIsMissingIsLeftOut() {
        post("{\"name\":\"x\",\"at\":\"2026-11-21T08:00:00+08:00\"}")
                .statusCode(200)
                .body("at", equalTo("2026-11-21T08:00:00+08:00"))
                .body("$", not(hasKey("items")));
    }

    private static ValidatableResponse post(String json) {
        return given().contentType(ContentType.JSON)
                .body(json)
                .post("/try/echo")
                .then();
    }

    private static ValidatableResponse submit(String type, String form) {
        return given().contentType(type).body(form).post("/try/form").then();
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("errorCode", equalTo(code))
                .body("errorMsg", notNullValue())
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }
}
