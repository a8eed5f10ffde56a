package io.waymark.events.rates;

import java.util.List;

/**
 * From where to where.
 *
 * @param origin             ISO 3166-1 alpha-2 code, or {@code *} for any
 * @param originAreas        beginnings of postal codes such as {@code 90}, or ranges such as {@code 900-961}; none for all
 * @param destination        ISO 3166-1 alpha-2 code, or {@code *} for any
 * @param destinationAreas   as {@code originAreas}
 * @param destinationRegions as orders write them, upper case; none for all
 */
public record RateLane(
        String origin,
        List<String> originAreas,
        String destination,
        List<String> destinationAreas,
        List<String> destinationRegions) {}
