package io.waymark.order.release.application;

import io.waymark.order.release.domain.Release;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The orders that releases had a say in. */
public interface ReleaseOrders {

    /**
     * What a release said of an order.
     *
     * @param moved   whether it goes by the new channel
     * @param channel by which it goes
     * @param charge  what that channel's carrier is expected to bill
     */
    record Drawn(UUID orderId, UUID releaseId, boolean moved, String channel, Money charge) {}

    /** Remembers them; joins the caller's transaction. */
    void add(List<Drawn> drawn);

    /**
     * How the orders of one side fared so far.
     *
     * @param failedOver     that went by yet another channel in the end
     * @param exceptions     whose parcel met an exception at any time
     * @param timeToBook     from the order to its carrier's answer
     * @param averageCharges expected, one for each currency
     */
    record Side(
            boolean moved,
            long orders,
            long booked,
            long refused,
            long needsAttention,
            long failedOver,
            long cancelled,
            long delivered,
            long exceptions,
            TimeToBook timeToBook,
            List<AverageCharge> averageCharges) {}

    /** In seconds; null where nothing is booked. */
    record TimeToBook(@Nullable BigDecimal p50, @Nullable BigDecimal p95) {}

    /** In minor units, rounded; over so many orders. */
    record AverageCharge(String currency, long amountMinor, long orders) {}

    /** Both sides of a release, those that stayed first; one without orders is left out. */
    List<Side> sides(Release release);
}
