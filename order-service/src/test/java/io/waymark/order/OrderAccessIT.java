package io.waymark.order;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.waymark.testkit.Backends;
import io.waymark.testkit.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Watches who may place, see and cancel which orders, and who sees the people in them. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedCarriers.class)
class OrderAccessIT {
    private final OrderClient acme = OrderClient.merchant("acme");
    private final OrderClient rival = OrderClient.merchant("rival");

    @Test
    void anotherMerchantsOrderDoesNotExist() {
        String reference = OrderClient.reference();
        String orderId = acme.place(Samples.order(reference, "standard", "1")).path("orderId");

        rival.get(orderId).then().statusCode(404);
        rival.under(reference).then().statusCode(404);
        rival.cancel(orderId, "mine").then().statusCode(404);
        acme.get(orderId).then().statusCode(200).body("status", equalTo("BOOKED"));
    }

    @Test
    void twoMerchantsMayUseTheSameReference() {
        String reference = OrderClient.reference();

        acme.place(Samples.order(reference, "standard", "1")).then().statusCode(201);
        rival.place(Samples.order(reference, "standard", "2")).then().statusCode(201);
    }

    @Test
    void aMerchantCannotOrderForAnother() {
        String order = Samples.order(OrderClient.reference(), "standard", "1")
                .replaceFirst("\\{", "{\"merchantId\":\"rival\",");

        acme.place(order).then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/orders?referenceNo=x&",
                "/v1/orders/label?referenceNo=x&",
                "/v1/bookings?",
                "/v1/manifests?",
                "/v1/number-ranges?"
            })
    void aMerchantAsksForNothingOfAnother(String question) {
        String token = TestTokens.bearer("merchant", "acme");

        given().auth()
                .oauth2(token)
                .get(question + "merchantId=rival")
                .then()
                .statusCode(403)
                .body("errorCode", equalTo("FORBIDDEN"));
        given().auth().oauth2(token).get(question + "merchantId=acme").then().statusCode(not(403));
    }

    @Test
    void aMerchantPrintsNoLabelsOfAnother() {
        acme.labels("{\"merchantId\":\"rival\",\"referenceNos\":[\"R-1\"]}")
                .then()
                .statusCode(403);
    }

    @Test
    void anAdministratorOrdersForTheMerchantNamed() {
        String order = Samples.order(OrderClient.reference(), "standard", "1");

        OrderClient.house("admin").place(order).then().statusCode(422).body("errors[0].field", equalTo("merchantId"));
        OrderClient.house("admin")
                .place(order.replaceFirst("\\{", "{\"merchantId\":\"acme\","))
                .then()
                .statusCode(201)
                .body("merchantId", equalTo("acme"));
    }

    @ParameterizedTest
    @CsvSource({
        "support,,W***,+86139****5678",
        "support,a call,W***,+86139****5678",
        "operations,,W***,+86139****5678",
        "operations,a call,Wilhelmina Quackenbush,+8613912345678",
        "admin,,W***,+86139****5678",
        "admin,a call,Wilhelmina Quackenbush,+8613912345678",
        "technical,a call,***,***",
        "finance,a call,***,***"
    })
    void peopleAreShownAsFarAsTheRoleAndItsPurposeNeedThem(
            String role, @Nullable String purpose, String name, String phone) {
        String orderId = acme.place(Samples.order(OrderClient.reference(), "standard", "1"))
                .path("orderId");

        OrderClient.house(role)
                .get(orderId, purpose)
                .then()
                .statusCode(200)
                .body("consignee.name", equalTo(name))
                .body("consignee.phone", equalTo(phone))
                .body("consignee.country", equalTo("CN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"support", "operations", "technical", "finance"})
    void onlyMerchantsAndAdministratorsPlaceOrders(String role) {
        OrderClient.house(role)
                .place(Samples.order(OrderClient.reference(), "standard", "1"))
                .then()
                .statusCode(403);
    }

    @Test
    void nobodyGetsInWithoutAToken() {
        given().contentType(ContentType.JSON)
                .body(Samples.order(OrderClient.reference(), "standard", "1"))
                .post("/v1/orders")
                .then()
                .statusCode(401);
    }
}
