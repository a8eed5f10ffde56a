package io.waymark.tracking.subscription.adapter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where subscribers may be called. */
@ConfigMapping(prefix = "waymark.subscriptions")
public interface SubscriptionConfig {
    /** How long the secret before a rotation signs beside the new one. */
    @WithDefault("24h")
    Duration secretOverlap();

    /** Ports, or ranges of ports, that may be called. */
    @WithDefault("443,8443")
    List<String> allowedPorts();

    /** Hosts that may be called without TLS and under any name: for sandboxes and tests. */
    Optional<List<String>> plainHosts();

    /** Networks (CIDR) that may be called although they are not public: for sandboxes and tests. */
    Optional<List<String>> allowedPrivateNetworks();
}
