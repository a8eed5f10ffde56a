package io.waymark.tracking.shipment.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction changes about one shipment. Which nodes are recorded, and the final standing, depend only on the set of
 * pushes; how many changes of status are told on the way depends by nature on how the nodes arrive.
 *
 * @param nodes nodes to insert, or to replace where a later push told one more precisely
 */
public record ShipmentUpdate(Shipment after, List<Node> nodes, List<ShipmentFact> facts) {

    /** True where everything told was known already. */
    public boolean isEmpty() {
        return nodes.isEmpty() && facts.isEmpty();
    }

    /**
     * New tellings about a shipment. A node is published when it is first told, and again when its code is mapped to another
     * meaning than it was published with.
     */
    public static ShipmentUpdate told(Shipment before, History history, Collection<Node> told, Instant now) {
        return told(before, history, told, Set.of(), now);
    }

    /**
     * The same, where some of the tellings are new readings of words that were read before.
     *
     * @param rereadings take the place of what is known of their nodes, and are published where they look different
     */
    public static ShipmentUpdate told(
            Shipment before, History history, Collection<Node> told, Set<Node> rereadings, Instant now) {
        Set<String> news = new LinkedHashSet<>();
        Map<String, Node> changed = new LinkedHashMap<>();
        for (Node node : rereadingsFirst(told, rereadings)) {
            Node known = history.find(node.id());
            boolean isRereading = rereadings.contains(node);
            Node after = isRereading ? history.reread(node) : history.add(node);
            if (after != null) {
                changed.put(after.id(), after);
                if (known == null || after.meansAnotherThan(known) || (isRereading && !after.readsLike(known))) {
                    news.add(after.id());
                }
            }
        }
        if (changed.isEmpty()) {
            return new ShipmentUpdate(before, List.of(), List.of());
        }
        List<Node> recorded = changed.values().stream()
                .filter(node -> news.contains(node.id()))
                .sorted(Node.inHistory())
                .toList();
        return publish(before, before, history, recorded, List.copyOf(changed.values()), now);
    }

    /**
     * Our own side spoke: order accepted, waybill issued, order cancelled. A waybill makes what was parked public: then every
     * known node is told once.
     *
     * @param adopted nodes of a parked shipment that turns out to be this one
     * @param link  null to leave the link as it is
     * @param leg   null to leave the leg as it is
     */
    public static ShipmentUpdate ordered(
            Shipment before,
            History history,
            Collection<Node> adopted,
            @Nullable OrderLink link,
            @Nullable Leg leg,
            OrderFacts facts,
            Instant now) {
        Shipment known = before.with(
                link == null ? before.link() : link,
                leg == null ? before.leg() : leg,
                before.facts().and(facts));
        List<Node> fresh = adopted.stream()
                .filter(node -> !history.holds(node))
                .sorted(Node.inHistory())
                .toList();
        adopted.forEach(history::add);
        boolean opens = known.isPublished() && !before.isPublished();
        return publish(before, known, history, opens ? history.inOrder() : fresh, fresh, now);
    }

    /** What other pushes say of a node is united with its new reading, never overwritten by it. */
    private static Collection<Node> rereadingsFirst(Collection<Node> told, Set<Node> rereadings) {
        return rereadings.isEmpty()
                ? told
                : told.stream()
                        .sorted(Comparator.comparing((Node node) -> !rereadings.contains(node)))
                        .toList();
    }

    private static ShipmentUpdate publish(
            Shipment before, Shipment known, History history, List<Node> recorded, List<Node> changed, Instant now) {
        Standing standing = Standing.of(known.facts(), history);
        boolean first = known.isPublished() && !before.isPublished();
        boolean moved = first || !standing.status().equals(before.status()) || standing.conflict() != before.conflict();
        Contradiction contradiction =
                standing.conflict() && (first || !before.conflict()) ? standing.contradiction() : null;
        long last = before.version() + recorded.size() + (moved ? 1 : 0) + (contradiction == null ? 0 : 1);
        Shipment after = known.at(last, standing);
        List<ShipmentFact> facts = new ArrayList<>();
        if (known.isPublished()) {
            long version = before.version();
            for (Node node : recorded) {
                facts.add(new ShipmentFact.NodeRecorded(after, ++version, node));
            }
            if (moved) {
                Status previous = first ? null : before.status();
                facts.add(new ShipmentFact.StatusChanged(after, ++version, previous, standing, now));
            }
            if (contradiction != null) {
                facts.add(new ShipmentFact.ConflictDetected(after, ++version, contradiction, now));
            }
        }
        return new ShipmentUpdate(after, changed, facts);
    }
}
