package io.waymark.tracking.provider;

import io.waymark.tracking.provider.application.Provider;

/** Hands a provider's mapping to whoever teaches it while the service runs. */
public interface MappedProvider extends Provider {

    /** What this provider's codes mean; always the same object. */
    StatusMapping mapping();
}
