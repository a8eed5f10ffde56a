package io.waymark.tracking.provider;

import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.shipment.domain.Estimate;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads an estimate where it is only an extra of a push: one that cannot be read is left out, as the scans of its push count
 * without it and the raw body keeps its words.
 */
public final class Estimates {

    /**
     * A window; where one end is missing, the other one is both.
     *
     * @param zone the provider's own, for what bears no offset
     * @param asOf when the carrier thought so, from the signed bytes; without it there is no estimate
     */
    public static @Nullable Estimate window(
            @Nullable String from, @Nullable String until, ZoneOffset zone, @Nullable Instant asOf) {
        if (asOf == null) {
            return null;
        }
        try {
            return DeliveryWindows.of(isBlank(from) ? until : from, isBlank(until) ? from : until, zone, asOf, "");
        } catch (MalformedPushException unreadable) {
            return null;
        }
    }

    /** One moment, or one day. */
    public static @Nullable Estimate moment(@Nullable String text, ZoneOffset zone, @Nullable Instant asOf) {
        return window(text, text, zone, asOf);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private Estimates() {}
}
