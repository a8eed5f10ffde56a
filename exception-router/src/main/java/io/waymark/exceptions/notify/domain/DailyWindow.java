package io.waymark.exceptions.notify.domain;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * Hours of each day, over midnight where they end before they begin.
 *
 * @param until the first minute outside
 */
public record DailyWindow(LocalTime from, LocalTime until) {
    public DailyWindow {
        if (from.equals(until)) {
            throw new IllegalArgumentException("hours that begin when they end: " + from);
        }
    }

    /**
     * Reads {@code 22:00-07:00}.
     *
     * @throws IllegalArgumentException naming what is none
     */
    public static DailyWindow parse(String text) {
        String[] parts = text.split("-", -1);
        try {
            if (parts.length == 2) {
                return new DailyWindow(LocalTime.parse(parts[0]), LocalTime.parse(parts[1]));
            }
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException("no hours such as 22:00-07:00: " + text, malformed);
        }
        throw new IllegalArgumentException("no hours such as 22:00-07:00: " + text);
    }

    boolean holds(LocalTime time) {
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !time.isBefore(from) || time.isBefore(until);
    }

    /** The end of the hours that a moment lies in. */
    ZonedDateTime endAfter(ZonedDateTime moment) {
        ZonedDateTime today = moment.with(until);
        return today.isAfter(moment) ? today : moment.plusDays(1).with(until);
    }
}
