package io.waymark.tracking.shipment.domain;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of a shipment's nodes count: those of its own parcel that may be shown. Nothing else gives a state. */
public record HistoryRules(PreAdvice preAdvice, EarlierParcels earlierParcels) {
    /** Every node counts. */
    public static final HistoryRules NONE = new HistoryRules(PreAdvice.SHOWN, EarlierParcels.NONE);

    /** Whether the number was given before; null where it was not. */
    @Nullable
    NumberReuse reuse(Collection<Node> nodes, OrderFacts facts) {
        return NumberReuse.of(earlierParcels, nodes, facts);
    }

    /** The nodes that count, oldest first. */
    List<Node> counting(Collection<Node> nodes, @Nullable NumberReuse reuse) {
        return preAdvice.visible(
                reuse == null
                        ? nodes
                        : nodes.stream().filter(node -> !reuse.isEarlier(node)).toList());
    }
}
