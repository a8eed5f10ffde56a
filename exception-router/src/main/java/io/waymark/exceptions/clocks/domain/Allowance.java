package io.waymark.exceptions.clocks.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long something may take. */
public sealed interface Allowance {
    /** When it is over, for a clock started at that instant at a place with this calendar. */
    Instant endsAfter(Instant start, BusinessCalendar calendar);

    /** It in words, with the calendar where that counts. */
    String by(BusinessCalendar calendar);

    /** The time on the wall. */
    record Elapsed(Duration span) implements Allowance {
        @Override
        public Instant endsAfter(Instant start, BusinessCalendar calendar) {
            return start.plus(span);
        }

        @Override
        public String by(BusinessCalendar calendar) {
            return toString();
        }

        @Override
        public String toString() {
            return span.toHours() + " hours";
        }
    }

    /** Days on which business is done, counted by {@link BusinessDays}. */
    record WorkingDays(int days) implements Allowance {
        @Override
        public Instant endsAfter(Instant start, BusinessCalendar calendar) {
            return BusinessDays.after(start, days, calendar);
        }

        @Override
        public String by(BusinessCalendar calendar) {
            return this + " (" + calendar.name() + ")";
        }

        @Override
        public String toString() {
            return days + " business days";
        }
    }

    /**
     * Reads {@code PT48H} (ISO 8601) or {@code 3bd} (business days).
     *
     * @throws IllegalArgumentException when the text is neither, or nothing is allowed at all
     */
    static Allowance parse(String text) {
        Matcher working = Syntax.WORKING_DAYS.matcher(text);
        if (working.matches()) {
            return new WorkingDays(Integer.parseInt(working.group(1)));
        }
        try {
            Duration span = Duration.parse(text);
            if (span.compareTo(Syntax.LONGEST) > 0) {
                throw new IllegalArgumentException("is more than " + Syntax.LONGEST.toDays() + " days: " + text);
            }
            if (span.isPositive()) {
                return new Elapsed(span);
            }
        } catch (DateTimeParseException malformed) {
            throw new IllegalArgumentException("is no allowance such as PT72H or 3bd: " + text, malformed);
        }
        throw new IllegalArgumentException("is not longer than nothing: " + text);
    }

    /** The textual form, kept apart because an interface shows its fields to everybody. */
    final class Syntax {
        private static final Duration LONGEST = Duration.ofDays(3650);
        private static final Pattern WORKING_DAYS = Pattern.compile("([1-9][0-9]{0,2})bd");

        private Syntax() {}
    }
}
