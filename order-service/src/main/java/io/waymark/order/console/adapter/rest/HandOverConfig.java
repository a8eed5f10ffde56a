package io.waymark.order.console.adapter.rest;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** What hand-over packs say of this deployment. */
@ConfigMapping(prefix = "waymark.hand-over")
interface HandOverConfig {
    /** Where merchants try this service; the address of the request that asks where it is not set. */
    Optional<URI> address();
}
