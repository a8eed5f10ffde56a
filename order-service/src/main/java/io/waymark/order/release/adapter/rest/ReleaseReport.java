package io.waymark.order.release.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.waymark.order.release.application.ReleaseOrders.AverageCharge;
import io.waymark.order.release.application.ReleaseOrders.Side;
import io.waymark.order.release.domain.Release;
import io.waymark.order.release.domain.ReleaseChange;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the orders of a release fare, side by side: of all that could have gone by either channel while it was active.
 *
 * @param stayed orders that went by the old channel
 * @param moved  orders that went by the new one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReleaseReport(
        ReleaseView release,
        @Nullable SideView stayed,
        @Nullable SideView moved) {

    /**
     * One side.
     *
     * @param booked           a carrier took them
     * @param refused          a carrier will not take them
     * @param needsAttention   the carrier does not answer
     * @param failedOver       that went by yet another channel
     * @param delivered        as tracking tells it
     * @param exceptions       whose parcel met an exception at any time
     * @param timeToBookP50Seconds from the order to its carrier's answer; absent where nothing is booked
     * @param timeToBookP95Seconds as {@code timeToBookP50Seconds}
     * @param averageCharges   expected when the orders came, one for each currency
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SideView(
            String channel,
            long orders,
            long booked,
            long refused,
            long needsAttention,
            long failedOver,
            long cancelled,
            long delivered,
            long exceptions,
            @Nullable BigDecimal timeToBookP50Seconds,
            @Nullable BigDecimal timeToBookP95Seconds,
            List<AverageCharge> averageCharges) {
        static SideView of(String channel, Side side) {
            return new SideView(
                    channel,
                    side.orders(),
                    side.booked(),
                    side.refused(),
                    side.needsAttention(),
                    side.failedOver(),
                    side.cancelled(),
                    side.delivered(),
                    side.exceptions(),
                    side.timeToBook().p50(),
                    side.timeToBook().p95(),
                    side.averageCharges());
        }
    }

    /**
     * Who changed a release.
     *
     * @param version    of the release since then
     * @param changedAt  UTC
     * @param changedBy  the subject of the caller's token
     * @param statusWas  absent for its creation
     * @param percentWas absent for its creation
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChangeView(
            long version,
            Instant changedAt,
            String changedBy,
            @Nullable String statusWas,
            @Nullable BigDecimal percentWas,
            String statusIs,
            BigDecimal percentIs) {
        static ChangeView of(ReleaseChange change) {
            return new ChangeView(
                    change.version(),
                    change.at(),
                    change.by(),
                    change.statusWas() == null ? null : change.statusWas().name(),
                    change.pointsWas() == null ? null : Share.percent(change.pointsWas()),
                    change.statusIs().name(),
                    Share.percent(change.pointsIs()));
        }
    }

    static ReleaseReport of(Release release, List<Side> sides) {
        return new ReleaseReport(
                ReleaseView.of(release),
                side(release.split().from(), sides, false),
                side(release.split().to(), sides, true));
    }

    private static @Nullable SideView side(String channel, List<Side> sides, boolean moved) {
        return sides.stream()
                .filter(side -> side.moved() == moved)
                .findFirst()
                .map(side -> SideView.of(channel, side))
                .orElse(null);
    }
}
