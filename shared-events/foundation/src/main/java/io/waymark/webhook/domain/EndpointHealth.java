package io.waymark.webhook.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an endpoint fares, for the one who subscribed it; whoever calls it keeps this.
 *
 * @param failures     failures in a row
 * @param failingSince when the first of them was; null where there is none, or nobody noted it
 * @param restsUntil   the endpoint is not called before; null where it may be called
 * @param reported     true while an incident says that it fails
 * @param gone         true once it answered that it wants no more
 */
public record EndpointHealth(
        int failures,
        @Nullable Instant failingSince,
        @Nullable Instant restsUntil,
        boolean reported,
        boolean gone) {
    /** An endpoint that nothing bad is known of. */
    public static final EndpointHealth GOOD = new EndpointHealth(0, null, null, false, false);
}
