package io.waymark.events.rates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fact {@code rate.card.v1}: a rate card as it counts from now on, whole. The topic is compacted: it keeps the newest record of
 * each card. How a charge is computed from it is told in {@code docs/operations/rates.md}.
 *
 * @param card        the card's name
 * @param version     the first twelve hexadecimal digits of a digest over the card; another version is another content
 * @param withdrawn   true for a card that is no longer among the tables; the rest is as it was last
 * @param channel     the logistics product that it prices
 * @param carrier     our code of the carrier that bills it
 * @param service     what the carrier calls the product
 * @param origin      ISO 3166-1 alpha-2 code of the country that it is for, or {@code *}; the most precise of a channel's cards counts
 * @param destination as {@code origin}
 * @param currency    ISO 4217 alphabetic code of all its amounts
 * @param validFrom   first day, UTC, that it counts
 * @param validUntil  first day, UTC, that it does not count any more; absent without end
 * @param weighing    which weight counts
 * @param divisor     cubic centimetres for each kilogram of volumetric weight; absent where volume never counts
 * @param zones       with their prices
 * @param surcharges  on top of transport
 * @param fuel        by day, the latest that has begun counts
 * @param publishedAt when it was read, UTC
 */
public record PublishedRateCard(
        String card,
        String version,
        boolean withdrawn,
        String channel,
        String carrier,
        String service,
        String origin,
        String destination,
        String currency,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        RateWeighing weighing,
        @Nullable Integer divisor,
        List<RateZone> zones,
        List<RateSurcharge> surcharges,
        List<RateFuel> fuel,
        Instant publishedAt) {}
