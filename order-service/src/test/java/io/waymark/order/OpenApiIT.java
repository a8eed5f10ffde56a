package io.waymark.order;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.testkit.Backends;
import io.waymark.testkit.openapi.HttpInterface;

/** What this service says of its HTTP interface is stored, changes as callers can bear, and is true of its refusals. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedCarriers.class)
class OpenApiIT extends HttpInterface {

    OpenApiIT() {
        super(
                "order-service",
                "Access audit",
                "Addresses",
                "Admin",
                "Bookings",
                "Calls",
                "Dead letters",
                "Labels",
                "Manifests",
                "Number ranges",
                "Orders",
                "Parked keys",
                "People",
                "Rates",
                "Releases",
                "Shipments",
                "Uploads",
                "Webhooks");
    }
}
