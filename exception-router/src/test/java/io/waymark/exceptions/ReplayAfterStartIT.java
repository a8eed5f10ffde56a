package io.waymark.exceptions;

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
                new DeadLetterReplay(RestAssured.port, TestTokens.bearer(Roles.TECHNICAL), "exception-router");

        replay.claims(EventTypes.WAYBILL_ISSUED, "exception-router.orders.events.v1");
        replay.claims(EventTypes.SHIPMENT_SCANNED, "exception-router.shipments.events.v1");
        replay.claims(EventTypes.POSTING_RECORDED, "exception-router.reconciliation.postings.v1");
        replay.claims(EventTypes.INCIDENT_DETECTED, "exception-router.integration.incidents.v1");
    }
}
