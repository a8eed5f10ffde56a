package io.waymark.tracking.provider;

import io.waymark.tracking.provider.application.Provider;

/** A provider whose codes stand in tables, which can be taught more while the service runs. */
public interface MappedProvider extends Provider {
    /** Its name and its tables; always the same object. */
    ProviderCodes codes();

    /** What this provider's codes mean; always the same object. */
    default StatusMapping mapping() {
        return codes().mapping();
    }

    @Override
    default String name() {
        return codes().provider();
    }

    @Override
    default String carrier(String code) {
        return codes().carriers().ours(code);
    }
}
