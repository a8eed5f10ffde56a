package io.waymark.order.ordering.domain;

import java.util.Map;
import java.util.Optional;

/** The countries that addresses may lie in: all of ISO 3166-1. */
public record Countries(Map<String, Country> byCode) {
    public Countries {
        byCode = Map.copyOf(byCode);
    }

    /** The country of this ISO 3166-1 alpha-2 code in upper case. */
    public Optional<Country> named(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Whether goods between the two need a customs declaration; false where either is unknown. */
    public boolean customsBetween(String origin, String destination) {
        Country from = byCode.get(origin);
        Country to = byCode.get(destination);
        return from != null && to != null && !from.territory().equals(to.territory());
    }
}
