package io.waymark.tracking.shipment.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whose label data may not be shown before the carrier holds the parcel: some carriers forbid it, as the label alone says
 * nothing of where the parcel is. Once any scan of the same number proves that the carrier has it, all of its history is shown.
 *
 * @param hiddenOf our codes of the carriers that forbid it
 */
public record PreAdvice(Set<String> hiddenOf) {
    /** No carrier forbids anything. */
    public static final PreAdvice SHOWN = new PreAdvice(Set.of());

    public PreAdvice {
        hiddenOf = Set.copyOf(hiddenOf);
    }

    /**
     * The nodes of a shipment that may be shown, oldest first: a pure function of the set. Whoever shows nodes, or what follows
     * from them, asks here.
     *
     * @param nodes all of the shipment's, in any order
     */
    public <E extends HistoryEntry> List<E> visible(Collection<E> nodes) {
        Predicate<HistoryEntry> isVisible = among(nodes);
        List<E> visible = new ArrayList<>(nodes.size());
        for (E node : nodes) {
            if (isVisible.test(node)) {
                visible.add(node);
            }
        }
        visible.sort(HistoryEntry.ORDER);
        return visible;
    }

    /** Whether each of these nodes, which are all of the shipment's, may be shown. */
    Predicate<HistoryEntry> among(Collection<? extends HistoryEntry> nodes) {
        if (!holdLabelData(nodes)) {
            return node -> true;
        }
        Set<Leg> scanned = new HashSet<>();
        for (HistoryEntry node : nodes) {
            State said = node.state();
            if (said != null && said.isPhysical()) {
                scanned.add(leg(node));
            }
        }
        return node -> !isLabelData(node) || scanned.contains(leg(node));
    }

    private static Leg leg(HistoryEntry entry) {
        return new Leg(entry.carrier(), entry.trackingNumber());
    }

    private boolean holdLabelData(Collection<? extends HistoryEntry> nodes) {
        for (HistoryEntry node : nodes) {
            if (isLabelData(node)) {
                return true;
            }
        }
        return false;
    }

    private boolean isLabelData(HistoryEntry node) {
        State said = node.state();
        return said != null && said.isPreAdvice() && hiddenOf.contains(node.carrier());
    }
}
