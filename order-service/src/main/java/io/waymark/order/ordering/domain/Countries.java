package io.waymark.order.ordering.domain;

import java.util.Map;
import java.util.Optional;

/** The countries that addresses may lie in: all of ISO 3166-1, and Kosovo under its usual code XK. */
public record Countries(Map<String, Country> byCode) {
    public Countries {
        byCode = Map.copyOf(byCode);
    }

    /** The country of this alpha-2 code in upper case. */
    public Optional<Country> named(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
