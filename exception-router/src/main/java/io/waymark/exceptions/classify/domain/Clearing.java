package io.waymark.exceptions.classify.domain;

import java.util.EnumSet;
import java.util.Locale;
import java.util.stream.Collectors;

/** One condition under which a case ends by itself. */
public record Clearing(Mode mode, Signal signal) {

    /** How the signal's time relates to the case's. */
    public enum Mode {
        /** The signal must be newer than the trouble. */
        AFTER,
        /** The signal ends the trouble whenever it happened, as a scan proves that a label was used. */
        EVER
    }

    /**
     * Reads {@code after:DELIVERED} or {@code ever:PHYSICAL_SCAN}.
     *
     * @throws IllegalArgumentException when the text is neither
     */
    public static Clearing parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("is not mode:SIGNAL: " + text);
        }
        return new Clearing(constant(Mode.class, parts[0]), constant(Signal.class, parts[1]));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return EnumSet.allOf(type).stream()
                .filter(each -> each.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is none of "
                        + EnumSet.allOf(type).stream().map(Enum::name).collect(Collectors.joining(", "))
                        + ": " + word));
    }

    /** The same condition, where only what is newer than the trouble counts. */
    public Clearing afterwards() {
        return new Clearing(Mode.AFTER, signal);
    }

    @Override
    public String toString() {
        return mode.name().toLowerCase(Locale.ROOT) + " "
                + signal.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
