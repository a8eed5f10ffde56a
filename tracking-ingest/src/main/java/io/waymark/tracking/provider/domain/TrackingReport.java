package io.waymark.tracking.provider.domain;

import io.waymark.tracking.shipment.domain.Estimate;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a push says about one tracking number.
 *
 * @param leg       the number that the push is about
 * @param continued other numbers that the same parcel bears, before or after: last mile, forwarded, returned
 * @param nodes     without a promised order
 * @param estimate  when delivery is expected; null where the push says nothing of it
 */
public record TrackingReport(
        Leg leg,
        List<Leg> continued,
        List<Node> nodes,
        @Nullable Estimate estimate) {

    /** Nodes alone. */
    public TrackingReport(Leg leg, List<Node> nodes) {
        this(leg, List.of(), nodes, null);
    }

    /** The report, as the list that a push holds; empty where nothing at all is said. */
    public static List<TrackingReport> ofAny(
            Leg leg, List<Leg> continued, List<Node> nodes, @Nullable Estimate estimate) {
        return nodes.isEmpty() && continued.isEmpty() && estimate == null
                ? List.of()
                : List.of(new TrackingReport(leg, continued, nodes, estimate));
    }
}
