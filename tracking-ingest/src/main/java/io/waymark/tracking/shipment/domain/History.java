package io.waymark.tracking.shipment.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Everything that carriers ever said about one shipment, each node once. */
public final class History {
    private final Map<String, Node> nodes = new HashMap<>();
    private final PreAdvice preAdvice;

    private History(PreAdvice preAdvice) {
        this.preAdvice = preAdvice;
    }

    /** A history of known nodes, all of which may be shown. */
    public static History of(Collection<Node> known) {
        return of(known, PreAdvice.SHOWN);
    }

    /** A history of known nodes. */
    public static History of(Collection<Node> known, PreAdvice preAdvice) {
        History history = new History(preAdvice);
        known.forEach(history::add);
        return history;
    }

    /**
     * Adds a telling of a node.
     *
     * @return the node as it now stands where this changed the history, else null
     */
    public @Nullable Node add(Node told) {
        Node before = nodes.get(told.id());
        Node after = before == null ? told : before.unitedWith(told);
        if (after.equals(before)) {
            return null;
        }
        nodes.put(told.id(), after);
        return after;
    }

    /**
     * Puts a new reading of the very words that a node was made of in its place.
     *
     * @return the node as it now stands where this changed the history, else null
     */
    @Nullable
    Node reread(Node told) {
        Node before = nodes.get(told.id());
        Node after = before == null ? told : told.inPlaceOf(before);
        nodes.put(told.id(), after);
        return after.equals(before) ? null : after;
    }

    /** True where a node of this identity is already told. */
    public boolean holds(Node node) {
        return nodes.containsKey(node.id());
    }

    /** The node of an identity as it stands; null where it was never told. */
    @Nullable
    Node find(String id) {
        return nodes.get(id);
    }

    /** All nodes, oldest first. */
    public List<Node> inOrder() {
        return nodes.values().stream().sorted(HistoryEntry.ORDER).toList();
    }

    /** The identities of the nodes that may be shown. */
    Set<String> visibleIds() {
        Predicate<HistoryEntry> isVisible = preAdvice.among(nodes.values());
        Set<String> ids = new HashSet<>();
        for (Node node : nodes.values()) {
            if (isVisible.test(node)) {
                ids.add(node.id());
            }
        }
        return ids;
    }

    /** The nodes that may be shown, oldest first: only these give the state and are published. */
    public List<Node> visible() {
        return preAdvice.visible(nodes.values());
    }
}
