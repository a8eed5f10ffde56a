package io.waymark.reconciliation.settlement.adapter.psp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How to reach the payment service provider, and with which secrets. */
@ConfigMapping(prefix = "waymark.psp")
public interface PspConfig {
    /** Where its interfaces begin. */
    URI baseUrl();

    /** Where the logistics interface lies below that. */
    @WithDefault("/logistics")
    String path();

    /** Shared secret of the account {@value PspAccounts#MAIN}; only from the environment. */
    Optional<String> secret();

    /** How long an upload may take altogether. */
    @WithDefault("10s")
    Duration timeout();

    /** The accounts by their names in {@code psp-accounts.csv}. */
    Map<String, Account> accounts();

    /** One account at the provider; where and how it is reached may differ. */
    interface Account {
        /** Shared secret of the signature; only from the environment. */
        String secret();

        /** Where its interfaces begin, if elsewhere. */
        Optional<URI> baseUrl();

        /** Where the logistics interface lies below that, if elsewhere. */
        Optional<String> path();
    }
}
