package io.waymark.tracking.shipment.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the history of a number's earlier parcel ends, as carriers give numbers again after months. Counted back from the
 * waybill, the first gap without a node that is longer than tolerated separates the two: what lies before it belongs to
 * the earlier parcel. Where nodes follow each other closely up to the waybill, only our order came late.
 *
 * @param byCarrier our carrier codes
 * @param otherwise of every other carrier
 */
public record EarlierParcels(Map<String, Tolerance> byCarrier, Tolerance otherwise) {
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    /** No carrier gives a number again. */
    public static final EarlierParcels NONE = new EarlierParcels(Map.of(), new Tolerance(FOR_EVER, FOR_EVER));

    /**
     * How long before its waybill a parcel may have been heard of last and be the same.
     *
     * @param ended    where its way had come to an end
     * @param underWay where it had not
     */
    public record Tolerance(Duration ended, Duration underWay) {
        private Duration shorter() {
            return ended.compareTo(underWay) < 0 ? ended : underWay;
        }
    }

    public EarlierParcels {
        byCarrier = Map.copyOf(byCarrier);
    }

    /**
     * When the earlier parcel was heard of last: nodes of that time and before are its own. A pure function of the set.
     *
     * @param nodes    all of the shipment's, in any order
     * @param issuedAt when its waybill was issued
     * @return null where there was no earlier parcel
     */
    @Nullable
    Instant until(Collection<? extends HistoryEntry> nodes, Instant issuedAt) {
        List<HistoryEntry> before = new ArrayList<>();
        boolean anyLongBefore = false;
        for (HistoryEntry node : nodes) {
            Instant at = node.occurredAt().toInstant();
            if (node.tellsTime() && at.isBefore(issuedAt)) {
                before.add(node);
                anyLongBefore |= at.plus(of(node.carrier()).shorter()).isBefore(issuedAt);
            }
        }
        return anyLongBefore ? beforeTheGap(before, issuedAt) : null;
    }

    /**
     * Whether a parcel that another order had under a number is so long ago that the number was given again.
     *
     * @param labelledAt when that parcel's waybill was issued
     * @param nodes      what was told of it under the number
     * @param issuedAt   when the newer waybill was issued
     */
    boolean isOver(Instant labelledAt, Leg leg, Collection<? extends HistoryEntry> nodes, Instant issuedAt) {
        if (nodes.isEmpty()) {
            return labelledAt.plus(of(leg.carrier()).underWay()).isBefore(issuedAt);
        }
        Instant until = until(nodes, issuedAt);
        return until != null && labelledAt.isBefore(until);
    }

    private @Nullable Instant beforeTheGap(List<HistoryEntry> before, Instant issuedAt) {
        before.sort(HistoryEntry.ORDER);
        Instant next = issuedAt;
        for (int i = before.size() - 1; i >= 0; i--) {
            Tolerance tolerance = of(before.get(i).carrier());
            Instant at = before.get(i).occurredAt().toInstant();
            Duration tolerated = hasEnded(before.subList(0, i + 1)) ? tolerance.ended() : tolerance.underWay();
            if (at.plus(tolerated).isBefore(next)) {
                return at;
            }
            next = at;
        }
        return null;
    }

    /** Whether the last that carriers did with the parcel was the end of its way. */
    private static boolean hasEnded(List<HistoryEntry> nodes) {
        for (HistoryEntry node : nodes.reversed()) {
            State said = node.state();
            if (said != null && (said.isFinal() || said.isPhysical())) {
                return said.isFinal();
            }
        }
        return false;
    }

    private Tolerance of(String carrier) {
        return byCarrier.getOrDefault(carrier, otherwise);
    }
}
