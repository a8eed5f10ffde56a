package io.waymark.tracking.callback.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.waymark.testkit.Backends;
import io.waymark.tracking.ingest.IngestProfile;
import io.waymark.tracking.subscription.application.Allowances.Allowance;
import io.waymark.tracking.subscription.application.Subscriptions;
import io.waymark.tracking.subscription.domain.Filter;
import io.waymark.tracking.subscription.domain.Subscription;
import io.waymark.tracking.subscription.domain.SubscriptionStatus;
import io.waymark.webhook.domain.EndpointHealth;
import jakarta.inject.Inject;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The database keeps what the port promises; what a test queues is rolled back, so that the service's own sender sees none. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class JdbcCallbackQueueIT extends CallbackQueueContract {
    @Inject
    CallbackQueue queue;

    @Inject
    Subscriptions subscriptions;

    @Inject
    UserTransaction transaction;

    @BeforeEach
    void begin() throws Exception {
        transaction.begin();
    }

    @AfterEach
    void rollBack() throws SystemException {
        transaction.rollback();
    }

    @Override
    CallbackQueue queue() {
        return queue;
    }

    @Override
    void subscribe(UUID subscription, String merchant) {
        QuarkusTransaction.joiningExisting()
                .run(() -> subscriptions.add(
                        new Subscription(
                                subscription,
                                0,
                                merchant,
                                "https://shop.example.com/",
                                null,
                                new Filter(null, null, null, null),
                                SubscriptionStatus.ACTIVE,
                                EndpointHealth.GOOD,
                                null,
                                Instant.parse("2026-11-20T02:00:00Z")),
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        new Allowance(9, 9)));
    }
}
