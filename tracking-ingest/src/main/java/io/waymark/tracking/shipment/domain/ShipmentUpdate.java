package io.waymark.tracking.shipment.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a transaction changes about one shipment. Which nodes are recorded, and the final standing, depend only on the set of
 * pushes; how many changes of status are told on the way depends by nature on how the nodes arrive.
 *
 * @param nodes nodes to insert, or to replace where a later push told one more precisely
 * @param shed  identities of nodes, known or told now, that are not kept, as the shipment has too many
 */
public record ShipmentUpdate(Shipment after, List<Node> nodes, Set<String> shed, List<ShipmentFact> facts) {

    /** New tellings about a shipment. */
    public static ShipmentUpdate told(Shipment before, History history, Collection<Node> told, Instant now) {
        return told(before, history, Report.of(told), now);
    }

    /**
     * The same, with all that a report may hold. A node is published when it is first shown, and again when its code is mapped
     * to another meaning than it was published with.
     */
    public static ShipmentUpdate told(Shipment before, History history, Report report, Instant now) {
        return of(before, united(before, report), history, report, now);
    }

    /**
     * Our own side spoke: order accepted, waybill issued, order cancelled. A waybill makes what was parked public: then every
     * known node is told once.
     *
     * @param found what was parked under the waybill's number
     */
    public static ShipmentUpdate ordered(Shipment before, History history, Report found, OrderNews news, Instant now) {
        Shipment known = united(before, found)
                .with(
                        news.link(),
                        news.waybill() == null ? before.leg() : news.waybill(),
                        before.facts().and(news.facts()));
        return of(before, known, history, found, now);
    }

    private static Shipment united(Shipment before, Report report) {
        Shipment known = before.expecting(report.estimate());
        for (Shipment other : report.others()) {
            known = known.unitedWith(other);
        }
        return known;
    }

    private static ShipmentUpdate of(Shipment before, Shipment told, History history, Report report, Instant now) {
        Set<String> shown = history.visibleIds(before.facts());
        Map<String, Node> changed = new LinkedHashMap<>();
        for (Node node : rereadingsFirst(report)) {
            boolean isRereading = report.rereadings().contains(node);
            Node former = history.find(node.id());
            Node after = isRereading ? history.reread(node) : history.add(node);
            if (after != null) {
                changed.put(after.id(), after);
                if (former != null && (after.meansAnotherThan(former) || (isRereading && !after.readsLike(former)))) {
                    shown.remove(after.id());
                }
            }
        }
        Set<String> shed = history.shed();
        changed.keySet().removeAll(shed);
        if (changed.isEmpty() && told.equals(before)) {
            return new ShipmentUpdate(before, List.of(), shed, List.of());
        }
        NumberReuse reuse = history.reuse(told.facts());
        Shipment known = told.knowing(reuse);
        boolean first = known.isPublished() && !before.isPublished();
        List<Node> visible = history.visible(reuse);
        List<Node> recorded = first
                ? visible
                : visible.stream().filter(node -> !shown.contains(node.id())).toList();
        return new Telling(before, known, Standing.of(known.facts(), visible), recorded, first, now)
                .update(List.copyOf(changed.values()), shed);
    }

    /** What other pushes say of a node is united with its new reading, never overwritten by it. */
    private static Collection<Node> rereadingsFirst(Report report) {
        return report.rereadings().isEmpty()
                ? report.nodes()
                : report.nodes().stream()
                        .sorted(Comparator.comparing(
                                (Node node) -> !report.rereadings().contains(node)))
                        .toList();
    }

    /** Counts and words what is told. */
    private record Telling(
            Shipment before, Shipment known, Standing standing, List<Node> recorded, boolean first, Instant now) {

        ShipmentUpdate update(List<Node> changed, Set<String> shed) {
            boolean moved = first
                    || !standing.status().equals(before.status())
                    || standing.conflict() != before.conflict()
                    || !Estimate.sameWindow(before.estimate(), known.estimate())
                    || !Objects.equals(before.reuse(), known.reuse());
            Contradiction contradiction =
                    standing.conflict() && (first || !before.conflict()) ? standing.contradiction() : null;
            long last = known.version() + recorded.size() + (moved ? 1 : 0) + (contradiction == null ? 0 : 1);
            Shipment after = known.at(last, standing);
            List<ShipmentFact> facts = new ArrayList<>();
            if (known.isPublished()) {
                long version = known.version();
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
            return new ShipmentUpdate(after, changed, shed, facts);
        }
    }
}
