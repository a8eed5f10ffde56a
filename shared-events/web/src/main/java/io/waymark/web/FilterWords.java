package io.waymark.web;

import io.waymark.web.bounds.Lengths;
import io.waymark.web.bounds.Reach;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the words of a query that narrow a list; an absent one does not restrict, an unknown one is refused by its name. */
public final class FilterWords {

    /**
     * One of some constants, in upper or lower case.
     *
     * @throws ProblemException 422 that names the field and what it may hold
     */
    public static <E extends Enum<E>> @Nullable E constant(Class<E> type, String field, @Nullable String word) {
        if (word == null) {
            return null;
        }
        try {
            return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw refused(field, "must be one of " + List.of(type.getEnumConstants()));
        }
    }

    /**
     * An id.
     *
     * @throws ProblemException 422 that names the field where it holds no UUID
     */
    public static @Nullable UUID id(String field, @Nullable String word) {
        try {
            return word == null ? null : UUID.fromString(word);
        } catch (IllegalArgumentException unreadable) {
            throw refused(field, "must be a UUID");
        }
    }

    /**
     * A time with an offset, within {@link Reach}.
     *
     * @throws ProblemException 422 that names the field where it holds no such time
     */
    public static @Nullable Instant time(String field, @Nullable String word) {
        try {
            Instant time = word == null ? null : OffsetDateTime.parse(word).toInstant();
            if (time != null && !Reach.holds(time)) {
                throw refused(field, Reach.FAULT);
            }
            return time;
        } catch (DateTimeException unreadable) {
            throw refused(field, "must be a time with an offset, such as 2026-11-20T08:00:00Z");
        }
    }

    /**
     * A number, a code or a name.
     *
     * @throws ProblemException 422 that names the field where it is longer than {@link Lengths#WORD}
     */
    public static @Nullable String word(String field, @Nullable String word) {
        if (word != null && word.length() > Lengths.WORD) {
            throw refused(field, "must have at most " + Lengths.WORD + " characters");
        }
        return word;
    }

    private static ProblemException refused(String field, String message) {
        return new ProblemException(
                HttpProblems.VALIDATION_FAILED, "a filter is not understood", List.of(new FieldFault(field, message)));
    }

    private FilterWords() {}
}
