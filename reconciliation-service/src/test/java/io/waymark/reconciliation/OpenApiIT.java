package io.waymark.reconciliation;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.reconciliation.played.PlayedPsp;
import io.waymark.testkit.Backends;
import io.waymark.testkit.openapi.HttpInterface;

/** What this service says of its HTTP interface is stored, changes as callers can bear, and is true of its refusals. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedPsp.class)
class OpenApiIT extends HttpInterface {

    OpenApiIT() {
        super("reconciliation-service", "Dead letters", "Exports", "Ledger", "Orders", "Parked keys", "Settlements");
    }
}
