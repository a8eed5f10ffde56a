package io.waymark.tracking.mapping.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A code that waits to be taught.
 *
 * @param accounts  the accounts that sent it
 * @param nodes     nodes that carry it and move no state meanwhile
 * @param shipments shipments that have such a node
 * @param example   the provider's words beside one of them, personal data masked; null where it wrote none
 */
public record UnmappedCode(
        ProviderCode code,
        List<String> accounts,
        Instant firstSeen,
        Instant lastSeen,
        long nodes,
        long shipments,
        @Nullable String example) {}
