package io.waymark.tracking.shipment.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a shipment stands: a pure function of our own facts and of the whole set of nodes, never of their arrival. Any
 * permutation, repetition or split of the same pushes gives the same standing.
 *
 * @param decidedBy     the node that gave the state; null while only our own side has spoken
 * @param contradiction the open contradiction of a delivery; null where there is none
 */
public record Standing(
        Status status, @Nullable Node decidedBy, @Nullable Contradiction contradiction) {

    /** Folds the nodes that may be shown over our own facts. */
    public static Standing of(OrderFacts facts, History history) {
        return of(facts, history.visible(facts));
    }

    /**
     * Folds nodes, oldest first. What bears a doubtful time moves nothing beside nodes that bear a believable one; where nothing
     * else is known, it is better than nothing.
     */
    static Standing of(OrderFacts facts, List<Node> visible) {
        return new Fold(facts.status()).over(deciding(visible));
    }

    private static List<Node> deciding(List<Node> visible) {
        for (Node node : visible) {
            if (!node.tellsTime()) {
                List<Node> believable = visible.stream().filter(Node::tellsTime).toList();
                return believable.isEmpty() ? visible : believable;
            }
        }
        return visible;
    }

    /** True while a later node contradicts a delivery. */
    public boolean conflict() {
        return contradiction != null;
    }
}
