package io.waymark.order;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.waymark.testkit.TestTokens;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Speaks to the HTTP door as one caller. */
final class OrderClient {
    private final String token;

    private OrderClient(String token) {
        this.token = token;
    }

    static OrderClient merchant(String merchantId) {
        return new OrderClient(TestTokens.bearer("merchant", merchantId));
    }

    static OrderClient house(String role) {
        return new OrderClient(TestTokens.bearer(role));
    }

    Response place(String order) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(order)
                .post("/v1/orders");
    }

    Response place(String order, String idempotencyKey) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", idempotencyKey)
                .contentType(ContentType.JSON)
                .body(order)
                .post("/v1/orders");
    }

    /** What a merchant is handed over, in a media type. */
    Response handOver(String merchant, String accept) {
        return given().auth().oauth2(token).accept(accept).post("/v1/admin/merchants/{id}/hand-over", merchant);
    }

    Response get(String orderId) {
        return given().auth().oauth2(token).get("/v1/orders/{id}", orderId);
    }

    /** @param purpose what the people of the order have to be seen for; null where none is stated */
    Response get(String orderId, @Nullable String purpose) {
        var request = given().auth().oauth2(token);
        if (purpose != null) {
            request.header("Access-Purpose", purpose);
        }
        return request.get("/v1/orders/{id}", orderId);
    }

    /** All that is known of the people of an order. */
    Response personalData(String orderId) {
        return given().auth().oauth2(token).get("/v1/orders/{id}/personal-data", orderId);
    }

    /** Who saw whom. */
    Response accesses(Map<String, ?> question) {
        return given().auth().oauth2(token).queryParams(question).get("/v1/access-audit");
    }

    Response review(String accessId) {
        return given().auth().oauth2(token).post("/v1/access-audit/{id}/review", accessId);
    }

    Response under(String referenceNo) {
        return given().auth()
                .oauth2(token)
                .queryParam("referenceNo", referenceNo)
                .get("/v1/orders");
    }

    Response cancel(String orderId, @Nullable String reason) {
        var request = given().auth().oauth2(token).contentType(ContentType.JSON);
        if (reason != null) {
            request.body("{\"reason\":\"" + reason + "\"}");
        }
        return request.post("/v1/orders/{id}/cancel", orderId);
    }

    /** Acts on an order of the manual queue. */
    Response act(String orderId, String action, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/orders/{id}/{action}", orderId, action);
    }

    /** What people did to an order. */
    Response actions(String orderId) {
        return given().auth().oauth2(token).get("/v1/orders/{id}/actions", orderId);
    }

    /** The manual queue. */
    Response queue() {
        return given().auth().oauth2(token).queryParam("limit", 200).get("/v1/bookings");
    }

    /** Fetches a paper, or whatever is answered instead. */
    Response fetch(String path, String accept, Map<String, ?> query) {
        return given().auth().oauth2(token).accept(accept).queryParams(query).get(path);
    }

    Response label(String shipmentCode) {
        return fetch("/v1/shipments/" + shipmentCode + "/label", "*/*", Map.of());
    }

    Response labels(String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/labels");
    }

    /** Compares channels. */
    Response rates(String body) {
        return post("/v1/rates", body);
    }

    Response post(String path, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    /** Posts what is meant for a version of the thing. */
    Response post(String path, String body, String version) {
        return given().auth()
                .oauth2(token)
                .header("If-Match", version)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    Response read(String path) {
        return given().auth().oauth2(token).get(path);
    }

    /** A reference number that no other test uses. */
    static String reference() {
        return "R-" + UUID.randomUUID();
    }
}
