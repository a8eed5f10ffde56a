package io.waymark.tracking.provider;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The accounts that providers may push to: {@code waymark.providers.<provider>.accounts.<account>.…}. */
@ConfigMapping(prefix = "waymark.providers")
public interface ProviderConfig {
    /** By provider name. */
    @WithParentName
    Map<String, OfProvider> providers();

    /** One provider. */
    interface OfProvider {
        /** By account name, the last part of the webhook's path. */
        Map<String, OfAccount> accounts();
    }

    /** One account; from the environment, never from a committed file except the sandbox's own. */
    interface OfAccount {
        /** What pushes are signed with; only accounts of providers that do not always sign may leave it out. */
        Optional<String> secret();

        /** The secret before, still believed while the provider changes over. */
        Optional<String> previousSecret();

        /** What the address must carry as {@code ?token=…}; where a secret was agreed too, both are needed. */
        Optional<String> token();

        /** Networks (CIDR) that may push; all where absent. */
        Optional<List<String>> allowedIps();

        /** Whose parcels it may speak for; everybody's where absent. */
        Optional<List<String>> merchants();

        /** Our codes of the carriers for whose parcels it may speak; every carrier where absent. */
        Optional<List<String>> carriers();
    }
}
