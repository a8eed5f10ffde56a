package io.waymark.tracking.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.waymark.testkit.Backends;
import io.waymark.testkit.WebhookReceiver;
import io.waymark.tracking.callback.Subscriber.Subscribed;
import io.waymark.tracking.ingest.IngestProfile;
import io.waymark.tracking.subscription.application.Subscriptions;
import io.waymark.tracking.subscription.domain.Subscription;
import io.waymark.tracking.subscription.domain.SubscriptionStatus;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two people who change one subscription do not overwrite each other unseen. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class TwoEditorsIT {
    @Inject
    Subscriptions subscriptions;

    private final Subscriber subscriber = Subscriber.fresh();

    @Test
    void aChangeOfAVersionThatIsNotTheLastOneIsRefused() {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            Subscribed mine = subscriber.subscribe(receiver);
            act(mine, "pause", 0).then().statusCode(200).body("version", equalTo(1));

            act(mine, "resume", 0).then().statusCode(409).body("errorCode", equalTo("SUBSCRIPTION_CHANGED"));

            mine.get().body("status", equalTo("PAUSED")).body("version", equalTo(1));
            act(mine, "resume", 1).then().statusCode(200).body("status", equalTo("ACTIVE"));
        }
    }

    @Test
    void whatWasChangedBetweenReadingAndChangingStaysAsItIs() {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            UUID id = UUID.fromString(subscriber.subscribe(receiver).id());
            Subscription seen = QuarkusTransaction.requiringNew()
                    .call(() -> subscriptions.get(id))
                    .orElseThrow();
            QuarkusTransaction.requiringNew().call(() -> subscriptions.pause(seen));

            Optional<Subscription> resumed = QuarkusTransaction.requiringNew().call(() -> subscriptions.resume(seen));

            assertThat(resumed).isEmpty();
            assertThat(QuarkusTransaction.requiringNew().call(() -> subscriptions.get(id)))
                    .map(Subscription::status)
                    .contains(SubscriptionStatus.PAUSED);
        }
    }

    private Response act(Subscribed mine, String what, int version) {
        return subscriber
                .call()
                .header("If-Match", "\"" + version + "\"")
                .post("/v1/subscriptions/" + mine.id() + "/" + what);
    }
}
