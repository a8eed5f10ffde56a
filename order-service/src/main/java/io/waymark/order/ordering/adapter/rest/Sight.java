package io.waymark.order.ordering.adapter.rest;

import io.waymark.privacy.Mask;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How much of a person somebody sees. */
enum Sight {
    /** Everything. */
    OPEN,
    /** Enough to recognise whom one speaks with: a name's beginning, a number without its middle. */
    PARTLY,
    /** Nothing. */
    CLOSED;

    private static final int MIDDLE = 4;
    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    /** A name, or an address line of which nothing but its beginning may be seen. */
    String name(String text) {
        return switch (this) {
            case OPEN -> text;
            case PARTLY -> text.isEmpty() ? text : text.substring(0, text.offsetByCodePoints(0, 1)) + Mask.TEXT;
            case CLOSED -> Mask.TEXT;
        };
    }

    /** A text that tells where somebody lives. */
    @Nullable
    String place(@Nullable String text) {
        return text == null || this == OPEN ? text : Mask.TEXT;
    }

    /** A phone number: four digits in its middle are masked, or all of a number that has no more than eight. */
    @Nullable
    String phone(@Nullable String number) {
        if (number == null || this == OPEN) {
            return number;
        }
        int digits = (int) DIGIT.matcher(number).results().count();
        if (this == CLOSED || digits <= 2 * MIDDLE) {
            return Mask.TEXT;
        }
        int end = number.length() - MIDDLE;
        return number.substring(0, end - MIDDLE) + "*".repeat(MIDDLE) + number.substring(end);
    }

    /** An e-mail address: the first letter and the domain. */
    @Nullable
    String email(@Nullable String address) {
        if (address == null || this == OPEN) {
            return address;
        }
        int at = address.lastIndexOf('@');
        return this == CLOSED || at < 1 ? Mask.TEXT : address.charAt(0) + Mask.TEXT + address.substring(at);
    }
}
