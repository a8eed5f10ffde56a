package io.waymark.tracking.ingest.application;

import io.waymark.tracking.ingest.IngestConfig;
import io.waymark.tracking.provider.domain.Push;
import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.provider.domain.UnreadableRow;
import io.waymark.tracking.shipment.domain.HistoryRules;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import io.waymark.tracking.shipment.domain.NodeLimit;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Bounds what one push may say, before it takes up memory and the time of others. Of one number the nodes stay that would be kept
 * of its shipment anyway; of many numbers those that come first in the body. What goes beyond waits with the body.
 */
@Singleton
public class PushLimits {
    /** No parcel bears more further numbers at once. */
    private static final int MOST_CONTINUED = 20;

    private final int nodesPerPush;
    private final NodeLimit limit;

    PushLimits(IngestConfig config, HistoryRules rules) {
        this.nodesPerPush = config.nodesPerPush();
        this.limit = rules.limit();
    }

    /** The push within its bounds: itself where it keeps them, as good as always. */
    public Push bounded(Push push) {
        if (weight(push) <= Math.min(nodesPerPush, limit.newest())) {
            return push;
        }
        List<TrackingReport> taken = new ArrayList<>();
        List<UnreadableRow> beyond = new ArrayList<>(push.unreadable());
        List<String> untaken = new ArrayList<>();
        int weight = 0;
        for (TrackingReport report : push.reports()) {
            TrackingReport bounded = bounded(report, beyond);
            weight += weight(bounded);
            if (weight <= nodesPerPush) {
                taken.add(bounded);
            } else {
                identities(report, untaken);
            }
        }
        if (!untaken.isEmpty()) {
            beyond.add(LeftOut.ofPush(null, untaken));
        }
        return new Push(push.replayKey(), taken, beyond);
    }

    private TrackingReport bounded(TrackingReport report, List<UnreadableRow> beyond) {
        List<Node> nodes = report.nodes();
        if (nodes.size() > limit.newest()) {
            Set<String> kept = limit.kept(nodes);
            List<String> shed = nodes.stream()
                    .map(Node::id)
                    .filter(id -> !kept.contains(id))
                    .distinct()
                    .toList();
            nodes = nodes.stream().filter(node -> kept.contains(node.id())).toList();
            if (!shed.isEmpty()) {
                beyond.add(LeftOut.ofShipment(report.leg(), shed));
            }
        }
        List<Leg> continued = report.continued();
        if (continued.size() > MOST_CONTINUED) {
            beyond.add(LeftOut.ofPush(
                    report.leg(),
                    continued.subList(MOST_CONTINUED, continued.size()).stream()
                            .map(Leg::toString)
                            .toList()));
            continued = continued.subList(0, MOST_CONTINUED);
        }
        return new TrackingReport(report.leg(), continued, nodes, report.estimate());
    }

    private static void identities(TrackingReport report, List<String> into) {
        into.add(report.leg().toString());
        report.nodes().forEach(node -> into.add(node.id()));
    }

    private static int weight(Push push) {
        return push.reports().stream().mapToInt(PushLimits::weight).sum();
    }

    private static int weight(TrackingReport report) {
        return Math.max(1, report.nodes().size() + report.continued().size());
    }
}
