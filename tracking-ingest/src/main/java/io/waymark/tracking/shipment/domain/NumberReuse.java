package io.waymark.tracking.shipment.domain;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * That a carrier had given the number to another parcel before: whose history it is, is a person's to say until scans of the
 * new parcel say it.
 *
 * @param earlierUntil when the earlier parcel was heard of last
 */
public record NumberReuse(Verdict verdict, Instant earlierUntil) {
    /** What is known about the two parcels. */
    public enum Verdict {
        /** Nobody has scanned the new parcel since its waybill, and nobody has decided. */
        OPEN,
        /** The new parcel has scans of its own. */
        SCANNED,
        /** A person says that both are one. */
        SAME_PARCEL
    }

    /** What a shipment's whole set of nodes says about it; null where there was no earlier parcel. */
    static @Nullable NumberReuse of(EarlierParcels rule, Collection<Node> nodes, OrderFacts facts) {
        Instant issuedAt = facts.labelledAt();
        Instant until = issuedAt == null ? null : rule.until(nodes, issuedAt);
        if (issuedAt == null || until == null) {
            return null;
        }
        if (facts.sameParcelAt() != null) {
            return new NumberReuse(Verdict.SAME_PARCEL, until);
        }
        boolean scanned = nodes.stream().anyMatch(node -> isScanAfter(node, issuedAt));
        return new NumberReuse(scanned ? Verdict.SCANNED : Verdict.OPEN, until);
    }

    private static boolean isScanAfter(Node node, Instant issuedAt) {
        State said = node.state();
        return said != null
                && said.isPhysical()
                && node.tellsTime()
                && node.occurredAt().toInstant().isAfter(issuedAt);
    }

    /** Whether a node is the earlier parcel's: then it is kept, moves nothing and is shown as such. */
    public boolean isEarlier(HistoryEntry node) {
        return verdict != Verdict.SAME_PARCEL
                && node.tellsTime()
                && !node.occurredAt().toInstant().isAfter(earlierUntil);
    }
}
