package io.waymark.tracking.ingest.application;

import io.waymark.tracking.ingest.domain.AcceptedPush;
import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.shipment.domain.Estimate;
import io.waymark.tracking.shipment.domain.Node;
import io.waymark.tracking.shipment.domain.Report;
import io.waymark.tracking.shipment.domain.Shipment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** What the pushes of a group say about one shipment, and which of them said it first. */
final class GroupReports {
    private final Shipment shipment;
    private AcceptedPush last;
    private final List<NodeReport> reports = new ArrayList<>();
    private final Map<String, AcceptedPush> tellers = new HashMap<>();
    private @Nullable Estimate estimate;
    private @Nullable AcceptedPush estimator;

    private record NodeReport(AcceptedPush push, Node node) {}

    GroupReports(Shipment shipment, AcceptedPush first) {
        this.shipment = shipment;
        this.last = first;
    }

    /** The shipment as it was known before. */
    Shipment shipment() {
        return shipment;
    }

    void add(AcceptedPush push, TrackingReport report) {
        last = push;
        for (Node node : report.nodes()) {
            reports.add(new NodeReport(push, node));
            tellers.putIfAbsent(node.id(), push);
        }
        Estimate newer = Estimate.newer(estimate, report.estimate());
        if (newer != null && !newer.equals(estimate)) {
            estimate = newer;
            estimator = push;
        }
    }

    /** The push that told a node first; null for a node that none of them told. */
    @Nullable
    AcceptedPush tellerOf(Node node) {
        return tellers.get(node.id());
    }

    /** The push that came last. */
    AcceptedPush last() {
        return last;
    }

    /** Which of these nodes each push told; without those pushes that told none of them. */
    IdentityHashMap<AcceptedPush, List<String>> tellersOf(Set<String> nodeIds) {
        IdentityHashMap<AcceptedPush, List<String>> tellers = new IdentityHashMap<>();
        for (NodeReport one : reports) {
            if (nodeIds.contains(one.node().id())) {
                tellers.computeIfAbsent(one.push(), push -> new ArrayList<>())
                        .add(one.node().id());
            }
        }
        return tellers;
    }

    /** The push that told the newest estimate; null where none told any. */
    @Nullable
    AcceptedPush estimator() {
        return estimator;
    }

    /**
     * All of it, together with what was known under other numbers.
     *
     * @param isRereading whether what a push says of a node is a new reading of words that were read before
     */
    Report report(List<Shipment> others, List<Node> adopted, BiPredicate<Node, AcceptedPush> isRereading) {
        List<Node> nodes = new ArrayList<>(adopted);
        Set<Node> rereadings = new HashSet<>();
        for (NodeReport one : reports) {
            nodes.add(one.node());
            if (isRereading.test(one.node(), one.push())) {
                rereadings.add(one.node());
            }
        }
        return new Report(nodes, rereadings, estimate, others);
    }
}
