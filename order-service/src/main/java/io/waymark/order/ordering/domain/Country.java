package io.waymark.order.ordering.domain;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How addresses of one country are written and which customs territory it belongs to.
 *
 * @param code       ISO 3166-1 alpha-2
 * @param territory  goods move without declaration inside one territory: {@code EU}, else mostly the country itself
 * @param postalCode whether an address needs one
 * @param shape      of a postal code; null where any is accepted
 */
public record Country(
        String code,
        String territory,
        PostalCode postalCode,
        @Nullable Pattern shape) {

    /** Whether addresses of a country carry a postal code. */
    public enum PostalCode {
        REQUIRED,
        OPTIONAL,
        NONE
    }

    /** Whether this, in upper case, is a postal code of the country. */
    public boolean writes(String code) {
        return shape == null || shape.matcher(code.toUpperCase(Locale.ROOT)).matches();
    }
}
