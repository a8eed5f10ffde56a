package io.waymark.tracking.shipment.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which of a shipment's nodes count: those of its own parcel that may be shown. Nothing else gives a state.
 *
 * @param limit which of them are kept at all
 */
public record HistoryRules(PreAdvice preAdvice, EarlierParcels earlierParcels, NodeLimit limit) {
    /** Every node counts. */
    public static final HistoryRules NONE = new HistoryRules(PreAdvice.SHOWN, EarlierParcels.NONE, NodeLimit.NONE);

    /** Whether the number was given before; null where it was not. */
    @Nullable
    NumberReuse reuse(Collection<Node> nodes, OrderFacts facts) {
        return NumberReuse.of(earlierParcels, nodes, facts);
    }

    /** The nodes that count, oldest first. */
    List<Node> counting(Collection<Node> nodes, @Nullable NumberReuse reuse) {
        return preAdvice.visible(own(nodes, reuse));
    }

    /** The identities of the nodes that count. */
    Set<String> countingIds(Collection<Node> nodes, @Nullable NumberReuse reuse) {
        Collection<Node> own = own(nodes, reuse);
        Predicate<HistoryEntry> isVisible = preAdvice.among(own);
        Set<String> ids = new HashSet<>();
        for (Node node : own) {
            if (isVisible.test(node)) {
                ids.add(node.id());
            }
        }
        return ids;
    }

    private static Collection<Node> own(Collection<Node> nodes, @Nullable NumberReuse reuse) {
        return reuse == null
                ? nodes
                : nodes.stream().filter(node -> !reuse.isEarlier(node)).toList();
    }
}
