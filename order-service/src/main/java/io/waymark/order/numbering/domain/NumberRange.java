package io.waymark.order.numbering.domain;

import io.waymark.order.ordering.domain.ShipmentCode;
import io.waymark.order.ordering.domain.ShipmentCodes;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Shipment codes that a merchant or a channel has for itself.
 *
 * @param merchantId whose orders get them; null for those of all merchants
 * @param channel    of whose orders; null for those of all channels
 * @param next       the serial number that is given next; above {@code last} once all are given
 * @param createdAt  UTC
 */
public record NumberRange(
        UUID id,
        @Nullable String merchantId,
        @Nullable String channel,
        ShipmentCodes codes,
        long first,
        long last,
        long next,
        Instant createdAt) {

    /** How many there are in all. */
    public long size() {
        return last - first + 1;
    }

    /** How many were given. */
    public long taken() {
        return next - first;
    }

    /** How many can still be given. */
    public long free() {
        return last - next + 1;
    }

    /** Whether an order gets its code from here. */
    public boolean serves(String merchant, String orderChannel) {
        return (merchantId == null || merchantId.equals(merchant)) && (channel == null || channel.equals(orderChannel));
    }

    /** Whether every order that another range serves gets its code from here as well, where that one has none left. */
    public boolean standsInFor(NumberRange other) {
        return (merchantId == null || merchantId.equals(other.merchantId))
                && (channel == null || channel.equals(other.channel));
    }

    /** The narrower of two ranges that serve an order is used first. */
    public int narrowness() {
        return (merchantId == null ? 0 : 2) + (channel == null ? 0 : 1);
    }

    /** The code that is given next. */
    public ShipmentCode code() {
        return codes.of(next);
    }

    /** After the next one was given. */
    public NumberRange advanced() {
        return new NumberRange(id, merchantId, channel, codes, first, last, next + 1, createdAt);
    }
}
