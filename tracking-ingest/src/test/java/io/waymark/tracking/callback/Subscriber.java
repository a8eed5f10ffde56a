package io.waymark.tracking.callback;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.waymark.testkit.TestTokens;
import io.waymark.testkit.WebhookReceiver;
import io.waymark.web.Roles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Plays a merchant's system at the doors of subscriptions. */
public record Subscriber(String merchant) {
    public static Subscriber fresh() {
        return new Subscriber("m-" + UUID.randomUUID());
    }

    public RequestSpecification call() {
        return given().header("Authorization", "Bearer " + TestTokens.bearer(Roles.MERCHANT, merchant));
    }

    ValidatableResponse subscribe(Map<String, Object> draft) {
        return call().contentType(ContentType.JSON)
                .body(draft)
                .post("/v1/subscriptions")
                .then();
    }

    /** Subscribes to everything; the answer. */
    public Subscribed subscribe(WebhookReceiver receiver) {
        return subscribe(receiver, Map.of());
    }

    /** Subscribes with filters. */
    Subscribed subscribe(WebhookReceiver receiver, Map<String, Object> filters) {
        var draft = new HashMap<String, Object>(filters);
        draft.put("callbackUrl", receiver.url());
        var answer = subscribe(draft).statusCode(201).extract();
        return new Subscribed(this, answer.path("id"), answer.path("secret"));
    }

    /** A subscription that its owner may do things with. */
    public record Subscribed(Subscriber owner, String id, String secret) {
        ValidatableResponse get() {
            return owner.call().get("/v1/subscriptions/" + id).then();
        }

        ValidatableResponse act(String what) {
            return owner.call().post("/v1/subscriptions/" + id + "/" + what).then();
        }

        void delete() {
            owner.call().delete("/v1/subscriptions/" + id).then().statusCode(204);
        }

        ValidatableResponse replay(Map<String, Object> selection) {
            return owner.call()
                    .contentType(ContentType.JSON)
                    .body(selection)
                    .post("/v1/subscriptions/" + id + "/replay")
                    .then();
        }

        ValidatableResponse log() {
            return owner.call().get("/v1/subscriptions/" + id + "/deliveries").then();
        }

        List<String> statuses() {
            return log().statusCode(200).extract().path("items.status");
        }
    }
}
