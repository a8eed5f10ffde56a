package io.waymark.order.address.domain;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which parts of a country a postal code may lie in.
 *
 * @param byPrefix for each country the codes of the parts by the first signs of a postal code; the longest prefix decides
 */
public record PostalAreas(Map<String, Map<String, Set<String>>> byPrefix) {
    public PostalAreas {
        byPrefix = Map.copyOf(byPrefix);
    }

    /** The codes of the parts; empty where that is not known. */
    public Set<String> regionsOf(String country, String postalCode) {
        return longest(byPrefix.getOrDefault(country, Map.of()), postalCode, Set.of());
    }

    static <T> T longest(Map<String, T> byPrefix, String postalCode, T unknown) {
        String plain = Spelling.key(postalCode).toUpperCase(Locale.ROOT);
        for (int length = plain.length(); length > 0; length--) {
            T found = byPrefix.get(plain.substring(0, length));
            if (found != null) {
                return found;
            }
        }
        return unknown;
    }
}
