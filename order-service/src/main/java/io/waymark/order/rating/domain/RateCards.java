package io.waymark.order.rating.domain;

import io.waymark.order.ordering.domain.Channel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All rate cards and promises as they count together: one immutable whole, made of the tables' rows, so that it can be exchanged. */
public final class RateCards {
    private final List<RateCard> cards;
    private final Map<Series, List<RateCard>> bySeries;
    private final Map<String, List<Series>> byChannel;
    private final Map<String, List<Promise>> promises;

    private RateCards(List<RateCard> cards, List<Promise> promises) {
        this.cards = List.copyOf(cards);
        this.bySeries = cards.stream()
                .sorted(Comparator.comparing(card -> card.validity().from()))
                .collect(Collectors.groupingBy(RateCard::series));
        this.byChannel = bySeries.keySet().stream()
                .sorted(Comparator.comparingInt(Series::precision).reversed())
                .collect(Collectors.groupingBy(Series::channel));
        this.promises = promises.stream().collect(Collectors.groupingBy(Promise::channel));
    }

    /**
     * The whole of these.
     *
     * @throws IllegalArgumentException naming the first thing that is wrong with them together: two cards of a series that
     *     count on the same day, a gap between two, a series whose last card ends, or a card without a price on its own way
     */
    public static RateCards of(List<RateCard> cards, List<Promise> promises) {
        RateCards whole = new RateCards(cards, promises);
        whole.bySeries.values().forEach(RateCards::requireOneForEachDay);
        cards.forEach(RateCards::requireOwnWay);
        return whole;
    }

    private static void requireOwnWay(RateCard card) {
        Series series = card.series();
        if (!card.covers(series.origin(), series.destination())) {
            throw new IllegalArgumentException("card " + card.name() + " has no price for channel " + series.channel()
                    + " from " + series.origin() + " to " + series.destination());
        }
    }

    private static void requireOneForEachDay(List<RateCard> cards) {
        for (int i = 0; i < cards.size(); i++) {
            RateCard card = cards.get(i);
            LocalDate until = card.validity().until();
            LocalDate next =
                    i + 1 == cards.size() ? null : cards.get(i + 1).validity().from();
            if (until == null && next == null) {
                continue;
            }
            if (until == null || !until.equals(next)) {
                throw new IllegalArgumentException("card " + card.name() + " of channel " + card.channel()
                        + (next == null ? " ends and no other follows" : " must end on " + next));
            }
        }
    }

    /**
     * What does not fit the channels: a card or promise of none, and ways without a price.
     *
     * @param channels by their names
     */
    public List<String> misfits(Map<String, Channel> channels) {
        List<String> misfits = new ArrayList<>();
        Stream.concat(byChannel.keySet().stream(), promises.keySet().stream())
                .distinct()
                .filter(channel -> !channels.containsKey(channel))
                .forEach(stranger -> misfits.add("there is no channel " + stranger));
        for (Channel channel : channels.values()) {
            for (String origin : anyIfEmpty(channel.origins())) {
                for (String destination : anyIfEmpty(channel.destinations())) {
                    if (!covers(channel.name(), origin, destination)) {
                        misfits.add("there is no price for channel " + channel.name() + " from " + origin + " to "
                                + destination);
                    }
                }
            }
        }
        return misfits;
    }

    private static Set<String> anyIfEmpty(Set<String> countries) {
        return countries.isEmpty() ? Set.of(Lane.ANY) : countries;
    }

    public List<RateCard> cards() {
        return cards;
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

    /** What a channel promises; empty where it promises nothing there. */
    public Optional<Promise> promise(String channel, Freight freight) {
        return promises.getOrDefault(channel, List.of()).stream()
                .filter(promise -> promise.lane().holds(freight.from(), freight.to()))
                .max(Comparator.comparingInt(promise -> promise.lane().precision()));
    }
}
