package io.waymark.order.rating.domain;

import io.waymark.order.ordering.domain.PostalArea;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From where to where a price or a promise counts.
 *
 * @param origin             ISO 3166-1 alpha-2, or {@value #ANY}
 * @param originAreas        postal codes of the origin; empty for all
 * @param destination        as {@code origin}
 * @param destinationAreas   as {@code originAreas}
 * @param destinationRegions upper case; empty for all
 */
public record Lane(
        String origin,
        List<PostalArea> originAreas,
        String destination,
        List<PostalArea> destinationAreas,
        List<String> destinationRegions) {
    /** Stands for every country. */
    public static final String ANY = "*";

    private static final int ORIGIN_AREA = 16;
    private static final int ORIGIN = 8;
    private static final int DESTINATION_AREA = 4;
    private static final int REGION = 2;
    private static final int DESTINATION = 1;

    public Lane {
        originAreas = List.copyOf(originAreas);
        destinationAreas = List.copyOf(destinationAreas);
        destinationRegions = List.copyOf(destinationRegions);
    }

    /** Between two countries, or any; whole ones. */
    public static Lane between(String origin, String destination) {
        return new Lane(origin, List.of(), destination, List.of(), List.of());
    }

    /** Whether something goes this way. */
    public boolean holds(Place from, Place to) {
        return isCountry(origin, from.country())
                && isCountry(destination, to.country())
                && holds(originAreas, from.postal())
                && holds(destinationAreas, to.postal())
                && (destinationRegions.isEmpty() || (to.region() != null && destinationRegions.contains(to.region())));
    }

    /** Whether all that goes from the one country to the other goes this way; either may be {@value #ANY}. */
    public boolean holdsAll(String from, String to) {
        return isCountry(origin, from)
                && isCountry(destination, to)
                && originAreas.isEmpty()
                && destinationAreas.isEmpty()
                && destinationRegions.isEmpty();
    }

    /** Of two lanes that hold something the one with the higher number counts: origin before destination, area before country. */
    public int precision() {
        return (originAreas.isEmpty() ? 0 : ORIGIN_AREA)
                + (origin.equals(ANY) ? 0 : ORIGIN)
                + (destinationAreas.isEmpty() ? 0 : DESTINATION_AREA)
                + (destinationRegions.isEmpty() ? 0 : REGION)
                + (destination.equals(ANY) ? 0 : DESTINATION);
    }

    /** Whether a postal code lies in one of the areas, or there are none. */
    static boolean holds(List<PostalArea> areas, @Nullable String postal) {
        return areas.isEmpty() || (postal != null && areas.stream().anyMatch(area -> area.holds(postal)));
    }

    static boolean isCountry(String wanted, String country) {
        return wanted.equals(ANY) || wanted.equals(country);
    }
}
