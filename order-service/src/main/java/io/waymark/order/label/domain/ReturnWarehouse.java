package io.waymark.order.label.domain;

import io.waymark.order.ordering.domain.Party;
import io.waymark.order.ordering.domain.PostalArea;
import java.util.List;
import java.util.Set;

/**
 * A place that takes back what cannot be delivered.
 *
 * @param destination ISO 3166-1 alpha-2 of the recipients' country, {@code *} for every country that has no row of its own
 * @param areas       the recipients' postal codes that it is nearest to; none in a row that goes by state or is the default
 * @param states      the recipients' states in upper case; none in a row that goes by postal code or is the default
 */
public record ReturnWarehouse(String destination, List<PostalArea> areas, Set<String> states, Party address) {
    public ReturnWarehouse {
        areas = List.copyOf(areas);
        states = Set.copyOf(states);
    }

    /** Stands for every country that has no row of its own. */
    public static final String ANYWHERE = "*";

    /** Whether it takes what no other warehouse of the country is nearer to. */
    public boolean isDefault() {
        return areas.isEmpty() && states.isEmpty();
    }
}
