package io.waymark.exceptions;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.testkit.Backends;
import io.waymark.testkit.openapi.HttpInterface;

/** What this service says of its HTTP interface is stored, changes as callers can bear, and is true of its refusals. */
@QuarkusTest
@WithTestResource(Backends.class)
class OpenApiIT extends HttpInterface {

    OpenApiIT() {
        super(
                "exception-router",
                "Admin",
                "Cases",
                "Dead letters",
                "Incidents",
                "Measures",
                "My",
                "Parked keys",
                "Webhooks");
    }
}
