package io.waymark.tracking.shipment.domain;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What our own side says about a shipment; it holds as long as no carrier has said anything.
 *
 * @param sameParcelAt when a person said that scans from before the waybill are this parcel's; null where nobody did
 */
public record OrderFacts(
        @Nullable Instant acceptedAt,
        @Nullable Instant labelledAt,
        @Nullable Instant cancelledAt,
        @Nullable Instant sameParcelAt) {

    /** Nothing known yet: the shipment of a push that came before its order. */
    public static final OrderFacts NONE = new OrderFacts(null, null, null);

    /** What the order alone says. */
    public OrderFacts(@Nullable Instant acceptedAt, @Nullable Instant labelledAt, @Nullable Instant cancelledAt) {
        this(acceptedAt, labelledAt, cancelledAt, null);
    }

    /** That a person said so. */
    public static OrderFacts sameParcel(Instant saidAt) {
        return new OrderFacts(null, null, null, saidAt);
    }

    /** Where the shipment stands before any carrier's node. */
    Status status() {
        if (cancelledAt != null) {
            return new Status(State.CANCELLED, "by_merchant", "CANCELLED");
        }
        if (labelledAt != null) {
            return new Status(State.LABELED, "waybill_issued", null);
        }
        if (acceptedAt != null) {
            return new Status(State.CREATED, "order_accepted", null);
        }
        return new Status(State.UNKNOWN, "no_trace", null);
    }

    /** When the fact that gives the status happened; the given time where there is none. */
    public Instant newest(Instant otherwise) {
        return Stream.of(cancelledAt, labelledAt, acceptedAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(otherwise);
    }

    /** These facts and another's, the earliest time of each winning: the order of arrival does not matter. */
    OrderFacts and(OrderFacts other) {
        return new OrderFacts(
                earlier(acceptedAt, other.acceptedAt),
                earlier(labelledAt, other.labelledAt),
                earlier(cancelledAt, other.cancelledAt),
                earlier(sameParcelAt, other.sameParcelAt));
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
