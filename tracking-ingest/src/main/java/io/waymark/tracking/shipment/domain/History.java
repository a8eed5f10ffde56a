package io.waymark.tracking.shipment.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Everything that carriers ever said about one shipment, each node once. */
public final class History {
    private final Map<String, Node> nodes = new HashMap<>();
    private final HistoryRules rules;

    private History(HistoryRules rules) {
        this.rules = rules;
    }

    /** A history of known nodes, all of which count. */
    public static History of(Collection<Node> known) {
        return of(known, HistoryRules.NONE);
    }

    /** A history of known nodes. */
    public static History of(Collection<Node> known, HistoryRules rules) {
        History history = new History(rules);
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

    /**
     * Leaves out what goes beyond the nodes that are kept of a shipment.
     *
     * @return the identities of what was left out; empty as good as always
     */
    Set<String> shed() {
        if (rules.limit().holds(nodes.size())) {
            return Set.of();
        }
        Set<String> shed = new TreeSet<>(nodes.keySet());
        shed.removeAll(rules.limit().kept(nodes.values()));
        nodes.keySet().removeAll(shed);
        return shed;
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

    /** Whether the number was given before, as our own facts let it look; null where it was not. */
    @Nullable
    NumberReuse reuse(OrderFacts facts) {
        return rules.reuse(nodes.values(), facts);
    }

    /** The nodes that were told under a number. */
    public List<Node> under(Leg leg) {
        return nodes.values().stream().filter(node -> node.leg().equals(leg)).toList();
    }

    /**
     * Whether this history of a number was over so long before a newer waybill that the number was given again.
     *
     * @param facts  of this history's own order
     * @param newest of the order that has the newer waybill
     */
    public boolean isOver(OrderFacts facts, Leg leg, OrderFacts newest) {
        Instant issuedAt = newest.labelledAt();
        Instant before = facts.labelledAt();
        return issuedAt != null && before != null && rules.earlierParcels().isOver(before, leg, under(leg), issuedAt);
    }

    /** The identities of the nodes that count. */
    Set<String> visibleIds(OrderFacts facts) {
        return rules.countingIds(nodes.values(), reuse(facts));
    }

    /** The nodes that count, oldest first: only these give the state and are published. */
    public List<Node> visible(OrderFacts facts) {
        return visible(reuse(facts));
    }

    /** The same, where that is known already. */
    List<Node> visible(@Nullable NumberReuse reuse) {
        return rules.counting(nodes.values(), reuse);
    }
}
