package io.waymark.order.rating.domain;

import io.waymark.order.ordering.domain.Channel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All rate cards as they count together: one immutable whole, made of the tables' rows, so that it can be exchanged. */
public final class RateCards {
    private final List<RateCard> cards;
    private final Map<Series, List<RateCard>> bySeries;
    private final Map<String, List<Series>> byChannel;

    private RateCards(List<RateCard> cards) {
        this.cards = List.copyOf(cards);
        this.bySeries = cards.stream()
                .sorted(Comparator.comparing(card -> card.validity().from()))
                .collect(Collectors.groupingBy(RateCard::series));
        this.byChannel = bySeries.keySet().stream()
                .sorted(Comparator.comparingInt(Series::precision).reversed())
                .collect(Collectors.groupingBy(Series::channel));
    }

    /**
     * The whole of these; whether they fit each other is said by {@link #faults}. A card without an end ends where the next of its
     * series begins.
     */
    public static RateCards of(List<RateCard> cards) {
        Map<Series, TreeSet<LocalDate>> begins = cards.stream()
                .collect(Collectors.groupingBy(
                        RateCard::series,
                        Collectors.mapping(card -> card.validity().from(), Collectors.toCollection(TreeSet::new))));
        return new RateCards(cards.stream()
                .map(card -> card.until(begins.getOrDefault(card.series(), new TreeSet<>())
                        .higher(card.validity().from())))
                .toList());
    }

    /**
     * What is wrong with them together: two cards of a series that count on the same day, a gap between two, a series whose last
     * card ends, or a card without a price on its own way.
     */
    public List<CardFault> faults() {
        Stream<CardFault> days = bySeries.values().stream().flatMap(series -> dayFaults(series).stream());
        Stream<CardFault> ways = cards.stream()
                .filter(card ->
                        !card.covers(card.series().origin(), card.series().destination()))
                .map(card -> new CardFault(card.name(), CardFault.ZONES, "has " + noPrice(card.series())));
        return Stream.concat(days, ways).toList();
    }

    private static String noPrice(Series way) {
        return "no price for channel " + way.channel() + " from " + way.origin() + " to " + way.destination();
    }

    private static List<CardFault> dayFaults(List<RateCard> cards) {
        List<CardFault> faults = new ArrayList<>();
        for (int i = 0; i < cards.size(); i++) {
            RateCard card = cards.get(i);
            RateCard next = i + 1 == cards.size() ? null : cards.get(i + 1);
            CardFault fault = dayFault(card, next);
            if (fault != null) {
                faults.add(fault);
            }
        }
        return faults;
    }

    private static @Nullable CardFault dayFault(RateCard card, @Nullable RateCard next) {
        LocalDate until = card.validity().until();
        if (next == null) {
            return until == null ? null : new CardFault(card.name(), "validUntil", "ends and no other follows");
        }
        LocalDate from = next.validity().from();
        if (from.equals(card.validity().from())) {
            return new CardFault(next.name(), "validFrom", "begins on the same day as card " + card.name());
        }
        return from.equals(until)
                ? null
                : new CardFault(
                        card.name(), "validUntil", "must end on " + from + ", when card " + next.name() + " begins");
    }

    /**
     * What does not fit the channels: a card of none, and ways without a price.
     *
     * @param channels    by their names
     * @param takesOrders of a channel; one that does not needs no price
     */
    public List<CardFault> misfits(Map<String, Channel> channels, Predicate<Channel> takesOrders) {
        Stream<CardFault> strays = cards.stream()
                .filter(card -> !channels.containsKey(card.channel()))
                .map(card -> new CardFault(card.name(), "channel", "there is no channel " + card.channel()));
        Stream<CardFault> unpriced = channels.values().stream()
                .filter(takesOrders)
                .flatMap(RateCards::ways)
                .filter(way -> !covers(way.channel(), way.origin(), way.destination()))
                .map(way -> new CardFault(null, null, "there is " + noPrice(way)));
        return Stream.concat(strays, unpriced).toList();
    }

    private static Stream<Series> ways(Channel channel) {
        return anyIfEmpty(channel.origins()).stream().flatMap(origin -> anyIfEmpty(channel.destinations()).stream()
                .map(destination -> new Series(channel.name(), origin, destination)));
    }

    private static Set<String> anyIfEmpty(Set<String> countries) {
        return countries.isEmpty() ? Set.of(Lane.ANY) : countries;
    }

    public List<RateCard> cards() {
        return cards;
    }

    /** Whether a channel has a card, whatever its way. */
    boolean prices(String channel) {
        return byChannel.containsKey(channel);
    }

    /** Whether all that a channel takes from the one country to the other has a price on every day; either may be {@code *}. */
    public boolean covers(String channel, String origin, String destination) {
        return series(channel, origin, destination).isPresent();
    }

    /** The most precise one. */
    private Optional<Series> series(String channel, String origin, String destination) {
        return byChannel.getOrDefault(channel, List.of()).stream()
                .filter(series -> series.holds(origin, destination))
                .findFirst();
    }

    /** The card of a day; the first one before its time. */
    private RateCard card(Series series, LocalDate day) {
        List<RateCard> cards = bySeries.getOrDefault(series, List.of());
        return cards.stream()
                .filter(card -> card.validity().holds(day))
                .findFirst()
                .orElseGet(cards::getFirst);
    }

    /** What a channel costs on a day; empty where it has no price for this way. */
    public Optional<Charge> quote(String channel, Freight freight, LocalDate day) {
        return series(channel, freight.from().country(), freight.to().country())
                .flatMap(series -> card(series, day).charge(freight, day));
    }

    /**
     * As {@link #quote}, for a channel that is known to go there.
     *
     * @throws IllegalStateException where there is no price
     */
    public Charge charge(String channel, Freight freight, LocalDate day) {
        return quote(channel, freight, day)
                .orElseThrow(() -> new IllegalStateException("no rate for channel " + channel));
    }
}
