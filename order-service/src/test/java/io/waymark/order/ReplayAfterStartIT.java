package io.waymark.order;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.waymark.events.EventTypes;
import io.waymark.testkit.Backends;
import io.waymark.testkit.DeadLetterReplay;
import io.waymark.testkit.SilentTopics;
import io.waymark.testkit.TestTokens;
import io.waymark.web.Roles;
import org.junit.jupiter.api.Test;

/** Right after a start each consumer is there for the letters that lie there for it, whether its topic speaks or not. */
@QuarkusTest
@WithTestResource(Backends.class)
@TestProfile(SilentTopics.class)
class ReplayAfterStartIT {
    @Test
    void lettersAreClaimedBeforeTheirTopicHasSpoken() {
        DeadLetterReplay replay =
                new DeadLetterReplay(RestAssured.port, TestTokens.bearer(Roles.TECHNICAL), "order-service");

        replay.claims(EventTypes.ORDER_CANCEL, "order-service.orders.requests.v1");
        replay.claims(EventTypes.SHIPMENT_STATE, "order-service.shipments.state.v1");
        replay.claims(EventTypes.CARRIER_FIGURES, "order-service.carriers.figures.v1");
    }
}
