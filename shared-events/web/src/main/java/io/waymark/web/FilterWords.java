package io.waymark.web;

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

    private static ProblemException refused(String field, String message) {
        return new ProblemException(
                HttpProblems.VALIDATION_FAILED, "a filter is not understood", List.of(new FieldFault(field, message)));
    }

    private FilterWords() {}
}
