package io.waymark.exceptions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.waymark.testkit.Backends;
import io.waymark.testkit.FormProof;
import io.waymark.testkit.TestTokens;
import io.waymark.testkit.rest.ConsoleClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What would count for nothing, or beside itself, is refused where it is said, and by the name of its field. */
@QuarkusTest
@WithTestResource(Backends.class)
class ConsoleEditsIT {
    private static final String RULE = "/v1/admin/severity-rules/goods-cny";
    private final ConsoleClient console = new ConsoleClient();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rights        | close           | action=close;roles=lead suport                      | roles   | names a role",
                "rights        | CLOSE           | action=CLOSE;roles=admin                            | action  | stands twice",
                "postings      | REFUNDED        | kind=REFUNDED;signal=REFUND_BOOKED                  | kind    | is none of",
                "business-days | cn:2027-01-01   | country=cn;date=2027-01-01;day=holiday              | country | is no country",
                "weekends      | XX              | country=XX;days=friday                              | country | is no country",
                "keywords      | REFUSED         | code=RCPT_REFUSED;phrase=REFUSED;rank=10            | phrase  | stands twice",
                "keywords      | declined        | code=RCPT_REFUSED;phrase=declined;rank=-5           | rank    | is not between",
                "keywords      | declined        | code=RCPT_REFUSED;phrase=declined;rank=999999999999 | rank    | is no whole number",
                "playbooks     | refused:05      | playbook=refused;step=05;text=Call.                 | step    | is no whole number",
            })
    void theFieldThatIsWrongIsNamedOnce(String room, String name, String fields, String field, String message) {
        Map<String, String> texts = new HashMap<>();
        for (String pair : fields.split(";", -1)) {
            texts.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
        }

        console.put(room, name, texts)
                .then()
                .statusCode(422)
                .body("errorCode", equalTo("ENTRY_INVALID"))
                .body("errors", hasSize(1))
                .body("errors[0].field", equalTo(room + "/" + name + "/" + field))
                .body("errors[0].message", containsString(message));
        assertThat(console.get(room, name).then().extract().jsonPath().getString("origin"))
                .isNotIn("ADDED", "CHANGED");
    }

    @Test
    void aColumnThatIsCalledAsAFieldOfTheFormsOwnIsSaved() {
        String path = "/rooms/severity-rules/entry?name=goods-cny";
        Map<String, String> form = new HashMap<>(given().auth()
                .oauth2(TestTokens.bearer("admin"))
                .get(RULE)
                .jsonPath()
                .getMap("fields"));
        form.putAll(Map.of(
                "version", "7",
                "seen-version", "0",
                "deed", "save",
                "proof", FormProof.of(console.page(path).asString())));

        console.send(path, form).then().statusCode(303);

        console.get("severity-rules", "goods-cny").then().body("fields.version", equalTo("7"));
        console.takeBack("severity-rules", "goods-cny").then().statusCode(204);
    }

    @Test
    void aFormThatSaysOneFieldTwiceDoesNothing() {
        String path = "/rooms/rights/entry?name=close";
        String proof = FormProof.of(console.page(path).asString());

        admin().redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .formParams(Map.of(
                        "proof", proof, "seen-version", "0", "deed", List.of("save", "take-back"), "roles", "admin"))
                .post("/console" + path)
                .then()
                .statusCode(400)
                .body("errorCode", equalTo("BAD_REQUEST"));

        console.get("rights", "close").then().body("origin", equalTo("GIVEN"));
    }

    @Test
    void anyVersionIsAskedForWhereThereIsSomethingOnly() {
        Map<String, String> phrase = Map.of("code", "RCPT_REFUSED", "phrase", "sent away", "rank", "10");
        putWhere("*", "sent away", phrase).then().statusCode(409).body("errorCode", equalTo("ENTRY_CHANGED"));

        console.put("keywords", "sent away", "0", phrase).then().statusCode(200);
        putWhere("*", "sent away", phrase).then().statusCode(200).body("version", equalTo(2));
        putWhere("\"1\", \"2\"", "sent away", phrase).then().statusCode(200).body("version", equalTo(3));
        for (String other : List.of("W/\"3\"", "3", "\"4\"", "nonsense")) {
            putWhere(other, "sent away", phrase).then().statusCode(409);
        }
        admin().header("If-Match", "*")
                .delete("/v1/admin/keywords/sent away")
                .then()
                .statusCode(204);
        putWhere("*", "refused", Map.of("code", "RCPT_REFUSED", "phrase", "refused", "rank", "10"))
                .then()
                .statusCode(200);
        console.takeBack("keywords", "refused").then().statusCode(204);
    }

    @Test
    void aCursorIsOfOneRoomAndChangesAreReadToTheirEnd() {
        String cursor = admin().get("/v1/admin/keywords?limit=1").jsonPath().getString("nextCursor");
        admin().get("/v1/admin/keywords?limit=1&cursor=" + cursor).then().statusCode(200);
        admin().get("/v1/admin/playbooks?limit=1&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("errorCode", equalTo("BAD_CURSOR"));
        for (int each = 0; each < 2; each++) {
            console.put("rights", "close", Map.of("action", "close", "roles", "lead admin"))
                    .then()
                    .statusCode(200);
        }
        console.takeBack("rights", "close");

        String first = console.page("/changes?limit=2")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(first).contains("/console/changes?cursor=");
        String next = first.replaceAll("(?s).*/console(/changes\\?cursor=[^\"]+).*", "$1");
        console.page(next).then().statusCode(200).body(containsString("close"));
        console.page("/changes?cursor=" + cursor).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/search?q=%00",
                "/desk/queues/support?code=%00",
                "/desk/queues/%00",
                "/console/rooms/rights/entry?name=%00",
                "/console/changes?cursor=%1B",
                "/my/cases?number=%00"
            })
    void anAddressOfAPageThatIsNoTextIsRefused(String address) {
        admin().urlEncodingEnabled(false).get(address).then().statusCode(400).body("errorCode", equalTo("BAD_REQUEST"));
    }

    private static Response putWhere(String ifMatch, String name, Map<String, String> fields) {
        return admin().header("If-Match", ifMatch)
                .contentType(ContentType.JSON)
                .body(fields)
                .put("/v1/admin/keywords/{name}", name);
    }

    private static RequestSpecification admin() {
        return given().auth().oauth2(TestTokens.bearer("admin"));
    }
}
