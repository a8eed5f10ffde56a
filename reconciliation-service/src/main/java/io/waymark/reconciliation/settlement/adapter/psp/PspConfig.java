package io.waymark.reconciliation.settlement.adapter.psp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How to reach the payment service provider. */
@ConfigMapping(prefix = "waymark.psp")
public interface PspConfig {
    /** Where its interfaces begin; {@code /logistics} is appended. */
    URI baseUrl();

    /** Shared secret of the signature; only from the environment. */
    String secret();

    /** How long an upload may take altogether. */
    @WithDefault("10s")
    Duration timeout();

    /** The provider's downloaded carrier table mapped to ours (CSV: carrier,carrier_no), in place of the one that ships. */
    Optional<Path> carriersFile();
}
