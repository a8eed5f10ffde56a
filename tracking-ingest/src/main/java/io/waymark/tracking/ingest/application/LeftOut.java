package io.waymark.tracking.ingest.application;

import io.waymark.tracking.ingest.domain.AcceptedPush;
import io.waymark.tracking.provider.Digests;
import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.provider.domain.UnreadableKind;
import io.waymark.tracking.provider.domain.UnreadableRow;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What of a believed push is not taken in though it can be read, as a row that waits with it: so the body is kept, the row is
 * listed and told, and a replay takes it in once it may be. The same told again is the same row.
 */
public record LeftOut(AcceptedPush push, UnreadableRow row) {
    private static final String WHERE = "body";

    /** Nodes that are not kept, as their shipment has more of them than any parcel. */
    static UnreadableRow ofShipment(Leg leg, Collection<String> nodeIds) {
        return row(UnreadableKind.SURPLUS, leg, "holds nodes beyond those that are kept of a shipment", nodeIds);
    }

    /** What a push that is taken in displaced from a history that was full. */
    static UnreadableRow displaced(Leg leg) {
        return row(UnreadableKind.SURPLUS, leg, "holds nodes that displace older ones of a full history", List.of());
    }

    /** What is not taken in, as one push holds more than any provider sends at once. */
    static UnreadableRow ofPush(@Nullable Leg leg, Collection<String> identities) {
        return row(
                UnreadableKind.SURPLUS,
                leg,
                "holds nodes and numbers beyond those that are taken of a push",
                identities);
    }

    /** What an account says of a parcel for which it may not speak. */
    static UnreadableRow foreign(TrackingReport report, String what) {
        return row(UnreadableKind.FOREIGN, report.leg(), what, identities(report));
    }

    /** What an account says of a parcel of which it is not yet known whether it may speak for it. */
    static UnreadableRow awaited(TrackingReport report) {
        return row(
                UnreadableKind.AWAITED,
                report.leg(),
                "speaks of a parcel that no order names yet, and the account is bound to merchants",
                identities(report));
    }

    private static List<String> identities(TrackingReport report) {
        List<String> identities =
                new ArrayList<>(report.nodes().stream().map(Node::id).toList());
        report.continued().forEach(leg -> identities.add(leg.toString()));
        identities.add(String.valueOf(report.estimate()));
        return identities;
    }

    private static UnreadableRow row(
            UnreadableKind kind, @Nullable Leg leg, String what, Collection<String> identities) {
        String all = String.join("\n", new TreeSet<>(identities));
        byte[] digest = Digests.lowerHex(Digests.hash("SHA-256", all.getBytes(StandardCharsets.UTF_8)));
        return new UnreadableRow(
                kind,
                WHERE,
                what,
                leg,
                "{\"values\":%d,\"digest\":\"%s\"}"
                        .formatted(identities.size(), new String(digest, StandardCharsets.US_ASCII)));
    }
}
