package io.waymark.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in plain words what a field must be, and what it is instead. */
final class Wanted {
    private static final String NUMBER = "a number";
    private static final List<String> MISSING = List.of("Cannot map `null` into type", "Missing required creator");
    private static final String TRAILING = "Trailing token";

    /** What a value of this type must be; null for a type that nobody knows. */
    static String must(@Nullable Class<?> type) {
        return type == null ? "cannot be taken" : "must be " + of(type);
    }

    /** What the failure says of the value at which the parser stands. */
    static String instead(Throwable failure, @Nullable JsonParser parser) {
        Class<?> type = failure instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        JsonToken token = parser == null ? null : parser.currentToken();
        if (String.valueOf(failure.getMessage()).startsWith(TRAILING)) {
            return "is followed by something else";
        }
        if (MISSING.stream().anyMatch(String.valueOf(failure.getMessage())::startsWith)) {
            return "is missing or null";
        }
        if (token == null) {
            return parser == null ? must(type) : "is empty";
        }
        String found = found(token);
        return must(type) + (fits(type, found) ? "" : ", is " + found);
    }

    private static String of(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return "a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE;
        }
        if (type == long.class || type == Long.class) {
            return "a whole number from " + Long.MIN_VALUE + " to " + Long.MAX_VALUE;
        }
        if (type == BigInteger.class) {
            return "a whole number";
        }
        if (type == BigDecimal.class) {
            return NUMBER + " of at most " + BoundedDecimal.MOST_DIGITS + " digits before and behind the point";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        return ofTexts(type);
    }

    private static String ofTexts(Class<?> type) {
        if (type == String.class) {
            return "a text";
        }
        if (type == UUID.class) {
            return "a UUID";
        }
        if (type == LocalDate.class) {
            return "an ISO 8601 date";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "an ISO 8601 time with its offset";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        return type.isPrimitive() || Number.class.isAssignableFrom(type) ? NUMBER : "an object";
    }

    private static String found(JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT -> "a whole number";
            case VALUE_NUMBER_FLOAT -> "a decimal";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case VALUE_NULL -> "null";
            case START_ARRAY, END_ARRAY -> "a list";
            case START_OBJECT, END_OBJECT, FIELD_NAME -> "an object";
            case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> "something else";
        };
    }

    /** Whether the shape is right, so that it is the value that is wrong. */
    private static boolean fits(@Nullable Class<?> type, String found) {
        return type != null
                && switch (found) {
                    case "a text" ->
                        type == String.class
                                || type == UUID.class
                                || type.isEnum()
                                || Temporal.class.isAssignableFrom(type);
                    case "a whole number" ->
                        Number.class.isAssignableFrom(type) || (type.isPrimitive() && type != boolean.class);
                    case "a decimal" -> type == BigDecimal.class;
                    default -> false;
                };
    }

    private Wanted() {}
}
