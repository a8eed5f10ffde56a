package io.waymark.reconciliation.settlement.adapter.psp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

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
}
