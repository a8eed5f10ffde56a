package io.waymark.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.testkit.Backends;
import org.junit.jupiter.api.Test;

/** Watches the HTTP door: what is accepted, repeated and refused. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedCarriers.class)
class OrderPlacementIT {
    private final OrderClient acme = OrderClient.merchant("acme");

    @Test
    void anOrderIsAcceptedWithAWaybill() {
        String reference = OrderClient.reference();

        acme.place(Samples.order(reference, "standard", "1.2"))
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .body("status", equalTo("BOOKED"))
                .body("shipmentCode", matchesPattern("HW\\d{9}CN"))
                .body("referenceNo", equalTo(reference))
                .body("carrier", equalTo("WAYMARK"))
                .body("booking.state", equalTo("BOOKED"))
                .body("consignee.phone", equalTo("+8613912345678"));
    }

    @Test
    void anExtensionIsKeptBesideTheNumber() {
        String order = Samples.order(OrderClient.reference(), "standard", "1.2")
                .replace("+86 139 1234 5678", "１８４００００００９９ 转 7731");

        String orderId = acme.place(order)
                .then()
                .statusCode(201)
                .body("consignee.phone", equalTo("+8618400000099"))
                .body("consignee.phoneExtension", equalTo("7731"))
                .extract()
                .path("orderId");

        acme.get(orderId).then().body("consignee.phoneExtension", equalTo("7731"));
        OrderClient.house("technical").get(orderId).then().body("consignee.phoneExtension", equalTo("***"));
    }

    @Test
    void aNumberThatNobodyCanDialIsRefusedByName() {
        String order = Samples.order(OrderClient.reference(), "standard", "1.2").replace("+86 139 1234 5678", "12345");

        acme.place(order)
                .then()
                .statusCode(422)
                .body("errors.field", containsInAnyOrder("consignee.phone"))
                .body("errors[0].message", matchesPattern("lacks its area code: .*"));
    }

    @Test
    void whatNobodySeesChangesNoOrder() {
        String reference = "#" + OrderClient.reference();
        String order = Samples.order(reference, "standard", "1.2");
        String first = acme.place(order).then().statusCode(201).extract().path("orderId");

        acme.place(order.replace(reference, "\\u00a0" + reference + "\\u200b")
                        .replace("100080", "\\t１０００８０\\ufeff")
                        .replace("standard", " standard "))
                .then()
                .statusCode(200)
                .body("orderId", equalTo(first))
                .body("referenceNo", equalTo(reference))
                .body("consignee.postalCode", equalTo("100080"));
        acme.under(" " + reference).then().statusCode(200).body("orderId", equalTo(first));
    }

    @Test
    void aReferenceNumberNamesWhatItMayHold() {
        acme.place(Samples.order("R 1", "standard", "1.2"))
                .then()
                .statusCode(422)
                .body(
                        "errors[0].message",
                        equalTo("must be 1 to 64 of A-Z a-z 0-9 . _ / # - and begin with a letter, a digit or #"));
    }

    @Test
    void aPlaceOutsideTheCustomsAreaOfItsCountryAsksForCustomsData() {
        String toCanaries = """
                {"referenceNo": "%s", "channel": "standard", "parcels": [{"weight": {"value": 1, "unit": "kg"}}],
                 "shipper": {"country": "ES", "name": "A", "city": "Madrid", "line1": "C", "postalCode": "28001"},
                 "consignee": {"country": "ES", "name": "B", "city": "Las Palmas", "line1": "C", "postalCode": "35002"}}""".formatted(OrderClient.reference());

        acme.place(toCanaries)
                .then()
                .statusCode(422)
                .body("errors.field", containsInAnyOrder("customsItems", "duties"));
        acme.place(toCanaries.replace("35002", "08002")).then().statusCode(201);
    }

    @Test
    void theSameContentInAnotherNotationIsTheSameOrder() {
        String reference = OrderClient.reference();
        String first = acme.place(Samples.order(reference, "standard", "1.2")).path("shipmentCode");

        acme.place(Samples.order(reference, "standard", "1.200"))
                .then()
                .statusCode(200)
                .body("status", equalTo("BOOKED"))
                .body("shipmentCode", equalTo(first));
    }

    @Test
    void otherContentUnderTheSameReferenceIsRefused() {
        String reference = OrderClient.reference();
        acme.place(Samples.order(reference, "standard", "1.2")).then().statusCode(201);

        acme.place(Samples.order(reference, "standard", "1.3"))
                .then()
                .statusCode(409)
                .body("errorCode", equalTo("REFERENCE_REUSED"))
                .body("errorMsg", notNullValue());
    }

    @Test
    void anIdempotencyKeyBelongsToOneOrder() {
        String key = OrderClient.reference();
        String reference = OrderClient.reference();
        acme.place(Samples.order(reference, "standard", "1.2"), key).then().statusCode(201);

        acme.place(Samples.order(reference, "standard", "1.2"), key).then().statusCode(200);
        acme.place(Samples.order(OrderClient.reference(), "standard", "1.2"), key)
                .then()
                .statusCode(409)
                .body("errorCode", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void anIdempotencyKeyThatComesWithARepetitionBelongsToItsOrder() {
        String key = OrderClient.reference();
        String reference = OrderClient.reference();
        acme.place(Samples.order(reference, "standard", "1.2")).then().statusCode(201);

        acme.place(Samples.order(reference, "standard", "1.2"), key).then().statusCode(200);
        acme.place(Samples.order(reference, "standard", "1.2"), key).then().statusCode(200);
        acme.place(Samples.order(OrderClient.reference(), "standard", "1.2"), key)
                .then()
                .statusCode(409)
                .body("errorCode", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void everyFaultyFieldIsNamedAtOnce() {
        String order = """
                {"referenceNo": "a b", "channel": "pigeon", "parcels": [{"weight": {"value": -1, "unit": "kg"}}],
                 "shipper": {"country": "US", "name": "A", "city": "B", "line1": "C", "postalCode": "nope"},
                 "consignee": {"country": "QQ", "name": " ", "city": "B", "line1": "C"}}""";

        acme.place(order)
                .then()
                .statusCode(422)
                .body("errorCode", equalTo("ORDER_INVALID"))
                .body(
                        "errors.field",
                        containsInAnyOrder(
                                "referenceNo",
                                "channel",
                                "parcels[0].weight.value",
                                "shipper.postalCode",
                                "consignee.country",
                                "consignee.name"));
    }

    @Test
    void eachValueOfAnotherShapeIsNamedWithAllOtherFaultsAndNoneIsCut() {
        String reference = OrderClient.reference();
        String order = """
                {"referenceNo": "%s", "channel": 7, "duties": "DDP",
                 "customsItems": [{"quantity": 2.7, "unitValue": {"amountMinor": 18.5, "currency": "USD"}},
                                  {"quantity": "3", "unitValue": {"amountMinor": 1e40, "currency": 840}}]}""".formatted(reference);

        acme.place(order)
                .then()
                .statusCode(422)
                .body(
                        "errors.field",
                        contains(
                                "channel",
                                "customsItems[0].quantity",
                                "customsItems[0].unitValue.amountMinor",
                                "customsItems[1].quantity",
                                "customsItems[1].unitValue.amountMinor",
                                "customsItems[1].unitValue.currency",
                                "shipper",
                                "consignee",
                                "parcels",
                                "customsItems[0].hsCode",
                                "customsItems[0].description",
                                "customsItems[0].originCountry",
                                "customsItems[1].hsCode",
                                "customsItems[1].description",
                                "customsItems[1].originCountry"));
        acme.under(reference).then().statusCode(404);
    }

    @Test
    void aBodyThatIsNoJsonIsRefused() {
        acme.place("{\"referenceNo\": ").then().statusCode(400).body("errorCode", notNullValue());
    }

    @Test
    void anOrderIsFoundByItsReference() {
        String reference = OrderClient.reference();
        String orderId = acme.place(Samples.order(reference, "standard", "1.2")).path("orderId");

        acme.under(reference).then().statusCode(200).body("orderId", equalTo(orderId));
        acme.under(OrderClient.reference()).then().statusCode(404).body("errorCode", equalTo("ORDER_NOT_FOUND"));
    }
}
