package io.waymark.tracking.provider.domain;

import io.waymark.tracking.shipment.domain.Estimate;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a push says, normalised.
 *
 * @param replayKey the provider's id of this message, where a repetition of it must have no second effect at all; null where
 *                  the nodes' own identities are the guard
 * @param tidings   by shipment; empty for a push that is informational as a whole
 */
public record Push(@Nullable String replayKey, List<Tidings> tidings) {

    /**
     * What a push says about one shipment.
     *
     * @param leg       the number that the push is about
     * @param continued other numbers that the same parcel bears, before or after: last mile, forwarded, returned
     * @param nodes     without a promised order
     * @param estimate  when delivery is expected; null where the push says nothing of it
     */
    public record Tidings(
            Leg leg,
            List<Leg> continued,
            List<Node> nodes,
            @Nullable Estimate estimate) {

        /** Nodes alone. */
        public Tidings(Leg leg, List<Node> nodes) {
            this(leg, List.of(), nodes, null);
        }

        /** The tidings, as the list that a push holds; empty where nothing at all is said. */
        public static List<Tidings> ofAny(Leg leg, List<Leg> continued, List<Node> nodes, @Nullable Estimate estimate) {
            return nodes.isEmpty() && continued.isEmpty() && estimate == null
                    ? List.of()
                    : List.of(new Tidings(leg, continued, nodes, estimate));
        }
    }
}
