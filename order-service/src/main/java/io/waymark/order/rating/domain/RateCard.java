package io.waymark.order.rating.domain;

import io.waymark.order.rating.domain.Charge.Line;
import io.waymark.order.rating.domain.Charge.LineKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the carrier of a channel is expected to bill, between countries, while the card is valid.
 *
 * @param id   made by {@link #of}
 * @param fuel the latest that has begun counts; none before the first
 */
public record RateCard(
        CardId id,
        Series series,
        CurrencyUnit currency,
        Validity validity,
        Weighing weighing,
        List<Zone> zones,
        List<Surcharge> surcharges,
        List<FuelRate> fuel) {
    public RateCard {
        zones = List.copyOf(zones);
        surcharges = List.copyOf(surcharges);
        fuel = List.copyOf(fuel);
    }

    /**
     * A card with the version that its content has.
     *
     * @param name unique among all cards
     */
    public static RateCard of(
            String name,
            Series series,
            CurrencyUnit currency,
            Validity validity,
            Weighing weighing,
            List<Zone> zones,
            List<Surcharge> surcharges,
            List<FuelRate> fuel) {
        RateCard bare =
                new RateCard(new CardId(name, ""), series, currency, validity, weighing, zones, surcharges, fuel);
        CardId id = CardId.of(name, bare.toString());
        return new RateCard(id, series, currency, validity, weighing, bare.zones, bare.surcharges, bare.fuel);
    }

    public String name() {
        return id.name();
    }

    /** The card as it ends where the next begins, unless it says itself when it does; null where none follows. */
    RateCard until(@Nullable LocalDate next) {
        return next == null || validity.until() != null
                ? this
                : of(name(), series, currency, new Validity(validity.from(), next), weighing, zones, surcharges, fuel);
    }

    public String channel() {
        return series.channel();
    }

    private record Match(Zone zone, Lane lane) {}

    /** Whether all that goes from the one country to the other has a price; either may be {@code *}. */
    public boolean covers(String origin, String destination) {
        return zones.stream()
                .flatMap(zone -> zone.lanes().stream())
                .anyMatch(lane -> lane.holdsAll(origin, destination));
    }

    /** The charge of a freight on a day; empty where no zone holds it. */
    public Optional<Charge> charge(Freight freight, LocalDate day) {
        return zones.stream()
                .flatMap(zone -> zone.lanes().stream().map(lane -> new Match(zone, lane)))
                .filter(match -> match.lane().holds(freight.from(), freight.to()))
                .max(Comparator.comparingInt(match -> match.lane().precision()))
                .map(match -> charge(match.zone(), freight, day));
    }

    private Charge charge(Zone zone, Freight freight, LocalDate day) {
        Weighing.Billed billed = weighing.of(freight.parcels());
        Tariff.Price price = zone.tariff().price(billed.grams());
        long transport = Math.addExact(price.base(), price.further());
        List<Line> lines = new ArrayList<>();
        lines.add(line(LineKind.BASE, "base", price.base()));
        if (price.further() > 0) {
            lines.add(line(LineKind.WEIGHT, "weight", price.further()));
        }
        long fuelled = transport;
        long total = transport;
        for (Surcharge surcharge : surcharges) {
            long amount = surcharge.of(freight, transport);
            if (amount > 0) {
                lines.add(line(LineKind.SURCHARGE, surcharge.name(), amount));
                total = Math.addExact(total, amount);
                fuelled += surcharge.fuelled() ? amount : 0;
            }
        }
        long forFuel = Percent.of(fuelled, fuelOn(day));
        if (forFuel > 0) {
            lines.add(line(LineKind.FUEL, "fuel", forFuel));
        }
        return new Charge(Money.ofMinor(currency, Math.addExact(total, forFuel)), lines, id, zone.name(), billed);
    }

    private Line line(LineKind kind, String label, long minor) {
        return new Line(kind, label, Money.ofMinor(currency, minor));
    }

    private BigDecimal fuelOn(LocalDate day) {
        return fuel.stream()
                .filter(rate -> !rate.from().isAfter(day))
                .max(Comparator.comparing(FuelRate::from))
                .map(FuelRate::percent)
                .orElse(BigDecimal.ZERO);
    }
}
