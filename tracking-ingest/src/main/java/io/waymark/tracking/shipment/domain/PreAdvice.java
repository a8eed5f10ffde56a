package io.waymark.tracking.shipment.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whose label data may not be shown before the carrier holds the parcel: some carriers forbid it, as the label alone says
 * nothing of where the parcel is. Once any scan of the same leg proves that the carrier has it, all of its history is shown.
 *
 * @param hiddenOf our codes of the carriers that forbid it
 */
public record PreAdvice(Set<String> hiddenOf) {
    /** No carrier forbids anything. */
    public static final PreAdvice SHOWN = new PreAdvice(Set.of());

    public PreAdvice {
        hiddenOf = Set.copyOf(hiddenOf);
    }

    /** The nodes that may be shown, in the order given: a pure function of the set. */
    public List<Node> visible(List<Node> nodes) {
        if (nodes.stream().noneMatch(this::isHiddenAlone)) {
            return nodes;
        }
        Set<Leg> scanned = new HashSet<>();
        for (Node node : nodes) {
            if (node.state() != null && node.state().isPhysical()) {
                scanned.add(node.leg());
            }
        }
        return nodes.stream()
                .filter(node -> !isHiddenAlone(node) || scanned.contains(node.leg()))
                .toList();
    }

    private boolean isHiddenAlone(Node node) {
        State state = node.state();
        return state != null
                && state.isPreAdvice()
                && hiddenOf.contains(node.leg().carrier());
    }
}
