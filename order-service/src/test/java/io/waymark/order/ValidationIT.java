package io.waymark.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.waymark.testkit.Backends;
import io.waymark.testkit.TestTokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Watches that what is wrong with an order is refused before a carrier sees it, field by field, and with what was meant. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedCarriers.class)
class ValidationIT {
    private final OrderClient acme = OrderClient.merchant("acme");

    @ParameterizedTest
    @CsvFileSource(
            resources = "/validation/faults.csv",
            numLinesToSkip = 1,
            delimiter = '|',
            quoteCharacter = '\0',
            nullValues = "")
    void aFaultIsNamed(String pointer, String value, String errorCode, String field, String didYouMean) {
        Response answer = acme.place(SpoiltOrders.with(pointer, value));

        assertThat(answer.statusCode()).as(answer.asString()).isBetween(400, 499);
        JsonPath problem = answer.jsonPath();
        assertThat(problem.getString("errorCode")).as(answer.asString()).isEqualTo(errorCode);
        assertThat(problem.getList("errors.field", String.class))
                .as(answer.asString())
                .contains(field);
        List<String> meant = problem.getList("errors.find { it.field == '" + field + "' }.didYouMean", String.class);
        if (didYouMean == null) {
            assertThat(meant).as(answer.asString()).isNullOrEmpty();
        } else {
            assertThat(meant).as(answer.asString()).first().isEqualTo(didYouMean);
        }
    }

    @Test
    void aWrongShapeHidesNoOtherFault() {
        String order = SpoiltOrders.sound()
                .replace("\"standard\"", "\"nosuch\"")
                .replace("\"CA\"", "\"Texsa\"")
                .replace("\"value\":1.2", "\"value\":\"1.2\"")
                .replace("\"kg\"", "\"stone\"")
                .replace("\"quantity\":1", "\"quantity\":1.5");

        acme.place(order)
                .then()
                .statusCode(422)
                .body("errorCode", equalTo("VALIDATION_FAILED"))
                .body(
                        "errors.field",
                        containsInAnyOrder(
                                "parcels[0].weight.value",
                                "customsItems[0].quantity",
                                "channel",
                                "consignee.region",
                                "parcels[0].weight.unit"))
                .body("errors.find { it.field == 'parcels[0].weight.value' }.message", endsWith("is a text"))
                .body("errors.find { it.field == 'consignee.region' }.didYouMean", hasItems("TX"));
    }

    /** The region is told by the postal code, and nothing is said of what stands in for a field of a wrong shape. */
    @ParameterizedTest
    @CsvSource({
        "/consignee/postalCode, 94105, consignee.postalCode",
        "/parcels, 1, parcels",
        "/parcels/0/weight, 1, parcels[0].weight",
        "/referenceNo, 7, referenceNo",
        "/consignee, [], consignee"
    })
    void aWrongShapeIsToldOnce(String pointer, String value, String field) {
        String order = SpoiltOrders.with(pointer, value).replace("\"region\":\"CA\",", "");

        acme.place(order)
                .then()
                .statusCode(422)
                .body("errorCode", equalTo("VALIDATION_FAILED"))
                .body("errors.field", contains(field));
    }

    @Test
    void theOrderThatTheFaultsSpoilIsSound() {
        acme.place(SpoiltOrders.sound()).then().statusCode(201).body("completed", nullValue());
    }

    @Test
    void whatIsMissingAndCertainIsAddedAndTold() {
        String order = SpoiltOrders.without("/consignee/region", "/shipper/region", "/shipper/city");

        acme.place(order)
                .then()
                .statusCode(201)
                .body("consignee.region", equalTo("CA"))
                .body("shipper.region", equalTo("广东省"))
                .body("shipper.city", equalTo("深圳市"))
                .body("completed.field", contains("shipper.region", "shipper.city", "consignee.region"))
                .body("completed.source", everyItem(endsWith(".postalCode")));
        acme.place(order).then().statusCode(200).body("completed.field", hasItems("consignee.region"));
    }

    @Test
    void anAddressIsCheckedWithoutAnOrder() {
        check(Map.of("country", "us", "city", "San Francisco", "postalCode", "94105", "line1", "1 Market St"))
                .then()
                .statusCode(200)
                .body("valid", equalTo(true))
                .body("address.region", equalTo("CA"))
                .body("address.regionCode", equalTo("US-CA"))
                .body("completed.field", contains("region"))
                .body("completed.source", contains("postalCode"))
                .body("errors", empty());
        check(Map.of("country", "CN", "line1", "广东深圳南山区科技园1号", "postalCode", "518052"))
                .then()
                .body("valid", equalTo(true))
                .body("address.regionCode", equalTo("CN-GD"))
                .body("address.city", equalTo("深圳市"))
                .body("address.district", equalTo("南山区"));
        check(Map.of("country", "US", "region", "Texsa", "city", "Austin", "postalCode", "73301", "line1", "1 St"))
                .then()
                .body("valid", equalTo(false))
                .body("errors.field", contains("region"))
                .body("errors[0].didYouMean", contains("TX"));
        check(Map.of()).then().statusCode(200).body("errors.field", hasItems("country", "city", "line1"));
    }

    @Test
    void addressesAreCheckedForCallersAlone() {
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/addresses/check")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(TestTokens.bearer("finance"))
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/addresses/check")
                .then()
                .statusCode(403);
    }

    private static Response check(Map<String, String> address) {
        return given().auth()
                .oauth2(TestTokens.bearer("merchant", "acme"))
                .contentType(ContentType.JSON)
                .body(address)
                .post("/v1/addresses/check");
    }
}
