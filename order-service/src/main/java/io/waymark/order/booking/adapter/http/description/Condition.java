package io.waymark.order.booking.adapter.http.description;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that holds of an answer or does not: either of its HTTP status, or of one field. A field that is not there fulfils
 * nothing but {@code present: false} (not even {@code empty: true}), and an answer that cannot be read has no fields and fulfils not even that.
 *
 * @param http    statuses, such as {@code 201} or {@code 2xx}
 * @param is      the field's value is one of these; compared as texts, so that 1 and "1" are the same
 * @param isNot   the field has a value, and it is none of these
 * @param present whether the field has a value
 * @param empty   the field is there and holds nothing, such as a list without items; false where it holds something
 */
public record Condition(
        @Nullable List<String> http,
        @Nullable FieldPath field,
        @Nullable List<String> is,
        @Nullable List<String> isNot,
        @Nullable Boolean present,
        @Nullable Boolean empty) {
    private static final Pattern STATUS = Pattern.compile("[1-5](\\d\\d|xx)");

    public Condition {
        long tests = Stream.of(is, isNot, present, empty)
                .filter(test -> test != null)
                .count();
        if ((http == null) == (field == null)) {
            throw new IllegalArgumentException("needs either http or a field");
        }
        if (tests != (field == null ? 0 : 1)) {
            throw new IllegalArgumentException(
                    "needs one of is, isNot, present and empty beside a field, and none beside http");
        }
        for (String status : http == null ? List.<String>of() : http) {
            if (!STATUS.matcher(status).matches()) {
                throw new IllegalArgumentException("has a status that is neither such as 201 nor 2xx");
            }
        }
        requireWords(http);
        requireWords(is);
        requireWords(isNot);
    }

    private static void requireWords(@Nullable List<String> words) {
        if (words != null && words.isEmpty()) {
            throw new IllegalArgumentException("has an empty list");
        }
    }

    boolean holds(Answer answer) {
        if (http != null) {
            String status = Integer.toString(answer.status());
            return http.contains(status) || http.contains(status.charAt(0) + "xx");
        }
        if (field == null || !answer.isReadable()) {
            return false;
        }
        if (present != null) {
            return answer.has(field) == present;
        }
        if (empty != null) {
            return answer.has(field) ? !empty : empty && answer.knows(field);
        }
        return answer.text(field)
                .map(value -> is == null ? isNot != null && !isNot.contains(value) : is.contains(value))
                .orElse(false);
    }

    /** Whether it asks for nothing but that this field has a value. */
    boolean wants(@Nullable FieldPath other) {
        return field != null && field.equals(other) && Boolean.TRUE.equals(present);
    }
}
