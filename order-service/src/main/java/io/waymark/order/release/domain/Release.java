package io.waymark.order.release.domain;

import io.waymark.order.ordering.domain.OrderKey;
import io.waymark.order.ordering.domain.StickyDraw;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A share of the orders of one channel that goes by another one.
 *
 * @param version counts its changes
 */
public record Release(UUID id, long version, Split split, Life life) {
    /** All orders, in hundredths of a percent. */
    public static final int ALL = 10_000;

    /**
     * What goes where.
     *
     * @param merchantId  whose orders; null for those of all merchants without a release of their own
     * @param basisPoints how many, in hundredths of a percent
     */
    public record Split(String from, String to, @Nullable String merchantId, int basisPoints) {}

    /**
     * Where it stands.
     *
     * @param stoppedAt UTC; null unless stopped
     */
    public record Life(
            Status status,
            Instant createdAt,
            String createdBy,
            @Nullable Instant stoppedAt) {}

    /** Whether it has a say. */
    public enum Status {
        ACTIVE,
        /** It has none for now. */
        PAUSED,
        /** It never has one again. */
        STOPPED
    }

    /** Whether an order goes by the new channel: the same whenever it is asked, and a larger share only adds orders. */
    public boolean moves(OrderKey order) {
        return StickyDraw.of(id.toString(), order) * ALL < split.basisPoints();
    }

    /** Whether it has a say in orders of a merchant by a channel. */
    public boolean concerns(String merchantId, String channel) {
        return life.status() == Status.ACTIVE
                && split.from().equals(channel)
                && (split.merchantId() == null || split.merchantId().equals(merchantId));
    }

    public boolean isStopped() {
        return life.status() == Status.STOPPED;
    }

    /** The same with another share. */
    public Release at(int basisPoints) {
        return new Release(id, version, new Split(split.from(), split.to(), split.merchantId(), basisPoints), life);
    }

    /** The same, having a say or not. */
    public Release in(Status status) {
        return new Release(id, version, split, new Life(status, life.createdAt(), life.createdBy(), null));
    }

    /** Its end. */
    public Release stopped(Instant at) {
        return new Release(id, version, split, new Life(Status.STOPPED, life.createdAt(), life.createdBy(), at));
    }
}
