package io.waymark.web.quota;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;

/** Where a service keeps no account of what its callers use, metrics are enough. */
@DefaultBean
@Singleton
class UncountedUse implements RequestUse {
    @Override
    public void admitted(String caller) {
        // Nobody asks.
    }

    @Override
    public void refused(String caller) {
        // Nobody asks.
    }
}
