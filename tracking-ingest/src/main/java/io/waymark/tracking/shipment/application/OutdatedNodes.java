package io.waymark.tracking.shipment.application;

import io.waymark.tracking.shipment.domain.Node;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Nodes of a code that were mapped by an older revision than the given one; joins the caller's transaction. */
public interface OutdatedNodes {
    /**
     * Such a node.
     *
     * @param pushId the push that told it; null where that is not known
     */
    record Outdated(UUID shipmentId, @Nullable UUID pushId, Node node) {}

    /** Some of them, in no order that is promised. */
    List<Outdated> some(String provider, String code, long revision, int limit);

    /** How many of these still are. */
    long count(Collection<Outdated> nodes, String provider, String code, long revision);
}
