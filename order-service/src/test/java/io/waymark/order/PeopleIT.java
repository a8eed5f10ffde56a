package io.waymark.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.order.ordering.application.Journeys;
import io.waymark.testkit.Backends;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who sees people is written down; who asks for it gets their data, and has them forgotten. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedCarriers.class)
class PeopleIT {
    @Inject
    Journeys journeys;

    private final OrderClient acme = OrderClient.merchant("acme");
    private final OrderClient rival = OrderClient.merchant("rival");
    private final OrderClient admin = OrderClient.house("admin");
    private final OrderClient operations = OrderClient.house("operations");

    @Test
    void everySightOfPeopleIsWrittenDown() {
        String orderId = place();
        operations.get(orderId);
        operations.get(orderId, "Wilhelmina Quackenbush calls, +86 139 1234 5678");
        operations.get(orderId, "Wilhelmina Quackenbush calls, +86 139 1234 5678");
        acme.label(acme.get(orderId).path("shipmentCode")).then().statusCode(200);

        List<Map<String, Object>> seen = admin.accesses(Map.of("orderId", orderId))
                .then()
                .statusCode(200)
                .extract()
                .path("items");

        assertThat(seen)
                .extracting(access -> access.get("subject") + " " + access.get("what") + " " + access.get("times"))
                .containsExactly("test-acme LABEL 1", "test-acme ORDER 1", "test ORDER 2");
        assertThat(String.valueOf(seen.getLast().get("purpose")))
                .contains("calls")
                .doesNotContain("5678");
        assertThat(seen.getLast()).containsEntry("roles", "operations").containsEntry("merchantId", "acme");
    }

    @Test
    void anAccessIsLookedAtOnceAndOpenWhenItHappensAgain() {
        String orderId = place();
        operations.get(orderId, "a call");
        String id = admin.accesses(Map.of("orderId", orderId)).path("items[0].id");

        admin.review(id).then().statusCode(200).body("reviewedBy", equalTo("test"));
        admin.accesses(Map.of("orderId", orderId, "review", "open")).then().body("items", hasSize(0));
        operations.get(orderId, "a call");

        admin.accesses(Map.of("orderId", orderId, "review", "open"))
                .then()
                .body("items[0].id", equalTo(id))
                .body("items[0].reviewedAt", nullValue());
        operations.accesses(Map.of()).then().statusCode(403);
        acme.accesses(Map.of()).then().statusCode(403);
        admin.review("01936f8e-7a10-7cc3-8f5e-0c1d2e3f4a5b").then().statusCode(404);
    }

    @Test
    void whatIsKnownOfPeopleIsHandedOutToTheirMerchant() {
        String orderId = place();

        acme.personalData(orderId)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("consignee.name", equalTo(Samples.NAME))
                .body("consignee.phone", equalTo("+8613912345678"));
        rival.personalData(orderId).then().statusCode(404);
        operations.personalData(orderId).then().statusCode(403);
        admin.accesses(Map.of("orderId", orderId, "what", "export"))
                .then()
                .body("items[0].subject", equalTo("test-acme"));
    }

    @Test
    void peopleAreForgottenOnRequestOnceTheParcelHasArrived() {
        String orderId = place();
        String code = acme.get(orderId).path("shipmentCode");

        rival.act(orderId, "erase", "{\"reason\":\"mine\"}").then().statusCode(404);
        acme.act(orderId, "erase", "{}").then().statusCode(422).body("errors[0].field", equalTo("reason"));
        acme.act(orderId, "erase", "{\"reason\":\"asked\"}")
                .then()
                .statusCode(409)
                .body("errorCode", equalTo("ORDER_UNDER_WAY"));
        acme.get(orderId).then().body("consignee.name", equalTo(Samples.NAME));

        journeys.follow(List.of(new Journeys.Change(code, 7, true, true, true, false)));
        acme.act(orderId, "erase", "{\"reason\":\"asked\"}")
                .then()
                .statusCode(200)
                .body("erasedBefore", equalTo(false));

        acme.personalData(orderId).then().body("consignee.name", equalTo("***")).body("consignee.phone", nullValue());
        acme.label(code).then().statusCode(410);
        acme.actions(orderId).then().body("[0].action", equalTo("ERASED"));
        acme.act(orderId, "erase", "{\"reason\":\"again\"}").then().body("erasedBefore", equalTo(true));
        admin.accesses(Map.of("orderId", orderId, "what", "ERASURE")).then().body("items", hasSize(1));
    }

    @Test
    void peopleOfACancelledOrderAreForgottenAtOnce() {
        String orderId = place();
        acme.cancel(orderId, "mistake").then().statusCode(200);

        acme.act(orderId, "erase", "{\"reason\":\"asked\"}").then().statusCode(200);

        acme.get(orderId).then().body("consignee.name", equalTo("***")).body("status", not("ACCEPTED"));
    }

    private String place() {
        return acme.place(Samples.order(OrderClient.reference(), "standard", "1"))
                .then()
                .statusCode(201)
                .extract()
                .path("orderId");
    }
}
