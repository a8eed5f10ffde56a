package io.waymark.order.dispatch.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A carrier that is to come for a manifest's parcels.
 *
 * @param orderId      whose shipper it comes to
 * @param confirmation the carrier's number of it; null until it agreed
 * @param refusalCode  the carrier's own; null where it did not refuse
 */
public record Pickup(
        UUID id,
        UUID manifestId,
        UUID orderId,
        Window window,
        State state,
        @Nullable String confirmation,
        @Nullable String refusalCode) {

    /** When it comes, by the clock of the place. */
    public record Window(LocalDate day, LocalTime from, LocalTime until, ZoneId zone) {

        /** Whether the day has passed there, so that nobody comes any more. */
        public boolean isOver(Instant now) {
            return day.isBefore(LocalDate.ofInstant(now, zone));
        }
    }

    /** How far it is. */
    public enum State {
        /** The carrier is being asked, or did not answer. */
        ASKING,
        BOOKED,
        /** It will not come; another window may be asked for. */
        REFUSED,
        CANCELLED,
        /** Its day passed: without an answer, or before another one was asked for. */
        PAST
    }

    /** Whether no other one may be asked for. */
    public boolean isLive() {
        return state == State.ASKING || state == State.BOOKED;
    }

    public Pickup booked(String number) {
        return new Pickup(id, manifestId, orderId, window, State.BOOKED, number, null);
    }

    public Pickup refused(String code) {
        return new Pickup(id, manifestId, orderId, window, State.REFUSED, null, code);
    }

    public Pickup past() {
        return new Pickup(id, manifestId, orderId, window, State.PAST, confirmation, null);
    }

    public Pickup cancelled() {
        return new Pickup(id, manifestId, orderId, window, State.CANCELLED, confirmation, null);
    }
}
