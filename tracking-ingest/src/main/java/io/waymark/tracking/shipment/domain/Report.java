package io.waymark.tracking.shipment.domain;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction hears about one shipment.
 *
 * @param nodes      in any order, also those of {@code others}
 * @param rereadings those of them that are new readings of words that were read before: they take the place of what is known
 *                   of their nodes, and are published where they look different
 * @param estimate   the newest; null where nothing is said of it
 * @param others     parked shipments that turned out to be this one
 */
public record Report(
        Collection<Node> nodes,
        Set<Node> rereadings,
        @Nullable Estimate estimate,
        List<Shipment> others) {
    /** Nothing is heard. */
    public static final Report NOTHING = Report.of(List.of());

    /** Nodes alone. */
    public static Report of(Collection<Node> nodes) {
        return new Report(nodes, Set.of(), null, List.of());
    }
}
