package io.waymark.order.ordering.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says between which places goods need customs data: not every place of a country belongs to its customs area, or to the area
 * of its value added tax, whose border asks for the same papers.
 *
 * @param countries say to which territory all other places of a country belong
 * @param places    those that differ; the first that fits wins
 */
public record CustomsTerritories(Countries countries, List<Place> places) {
    public CustomsTerritories {
        places = List.copyOf(places);
    }

    /**
     * A territory as goods see it.
     *
     * @param name     goods move freely inside
     * @param freeTo   names of others that its goods enter freely
     * @param freeFrom names of others whose goods enter freely
     */
    public record Territory(String name, Set<String> freeTo, Set<String> freeFrom) {
        public Territory {
            freeTo = Set.copyOf(freeTo);
            freeFrom = Set.copyOf(freeFrom);
        }

        static Territory plain(String name) {
            return new Territory(name, Set.of(), Set.of());
        }

        /** Whether goods need customs data on their way from here; the way back may be free. */
        boolean declaresTo(Territory other) {
            return !name.equals(other.name) && !freeTo.contains(other.name) && !other.freeFrom.contains(name);
        }
    }

    /**
     * Places of one country that lie outside its territory.
     *
     * @param country     ISO 3166-1 alpha-2
     * @param postalCodes of the places, without blanks
     * @param cities      their names, where they share the postal codes with others; null for any
     */
    public record Place(
            String country, Pattern postalCodes, @Nullable Pattern cities, Territory territory) {

        boolean holds(Party party) {
            return country.equals(party.country())
                    && party.postalCode() != null
                    && postalCodes.matcher(party.postalCode().replace(" ", "")).matches()
                    && (cities == null || cities.matcher(party.city()).matches());
        }
    }

    /** Whether goods from the one to the other need customs data; false where a country is unknown. */
    public boolean declaredBetween(Party sender, Party recipient) {
        Territory from = of(sender).orElse(null);
        Territory to = of(recipient).orElse(null);
        return from != null && to != null && from.declaresTo(to);
    }

    private Optional<Territory> of(Party party) {
        return places.stream()
                .filter(place -> place.holds(party))
                .map(Place::territory)
                .findFirst()
                .or(() -> countries.named(party.country()).map(country -> Territory.plain(country.territory())));
    }
}
