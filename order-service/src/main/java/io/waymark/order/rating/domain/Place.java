package io.waymark.order.rating.domain;

import io.waymark.order.ordering.domain.Party;
import io.waymark.order.ordering.domain.PostalArea;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a shipment comes from or goes to, as far as prices depend on it; names nobody.
 *
 * @param country ISO 3166-1 alpha-2
 * @param region  upper case; null where none is known
 * @param postal  letters and digits of the postal code, upper case; null where there is none
 */
public record Place(
        String country, @Nullable String region, @Nullable String postal) {

    /** Where a party is. */
    public static Place of(Party party) {
        return new Place(
                party.country(),
                party.region() == null ? null : party.region().strip().toUpperCase(Locale.ROOT),
                party.postalCode() == null ? null : PostalArea.plain(party.postalCode()));
    }
}
