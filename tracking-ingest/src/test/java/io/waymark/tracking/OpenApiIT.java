package io.waymark.tracking;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.waymark.testkit.Backends;
import io.waymark.testkit.openapi.HttpInterface;
import io.waymark.tracking.ingest.IngestProfile;

/** What this service says of its HTTP interface is stored, changes as callers can bear, and is true of its refusals. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class OpenApiIT extends HttpInterface {

    OpenApiIT() {
        super(
                "tracking-ingest",
                "Calls",
                "Carriers",
                "Dead letters",
                "Mappings",
                "Parked keys",
                "Replays",
                "Shipments",
                "Subscriptions",
                "Track",
                "Unmapped",
                "Unreadable",
                "Usage",
                "Webhooks");
    }
}
