package io.waymark.order.routing.domain;

import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.rating.domain.Lane;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the channel of an order is chosen whose merchant leaves it to us.
 *
 * @param merchant    {@value Lane#ANY} for all that have no rule of their own
 * @param origin      ISO 3166-1 alpha-2, or {@value Lane#ANY}
 * @param destination as {@code origin}
 * @param shares      for {@link Choose#SHARES}; empty for the others
 */
public record RoutingRule(
        String name,
        String merchant,
        String origin,
        String destination,
        Choose choose,
        Exclusions exclusions,
        Conditions conditions,
        List<Share> shares) {
    private static final int MERCHANT = 4;
    private static final int ORIGIN = 2;

    public RoutingRule {
        shares = List.copyOf(shares);
    }

    /** What the best channel is. */
    public enum Choose {
        CHEAPEST,
        /** Promises the fewest days. */
        FASTEST,
        /** Was measured to be on time most often. */
        PUNCTUAL,
        /** Has a fixed share of the orders. */
        SHARES
    }

    /**
     * Who is out of question.
     *
     * @param only          channels; empty for all
     * @param never         channels
     * @param neverCarriers our carrier codes
     */
    public record Exclusions(Set<String> only, Set<String> never, Set<String> neverCarriers) {
        public Exclusions {
            only = Set.copyOf(only);
            never = Set.copyOf(never);
            neverCarriers = Set.copyOf(neverCarriers);
        }

        /** Whether a channel is out of question. */
        public boolean excludes(Channel channel) {
            return (!only.isEmpty() && !only.contains(channel.name()))
                    || never.contains(channel.name())
                    || neverCarriers.contains(channel.carrier());
        }
    }

    /**
     * What a channel has to meet.
     *
     * @param onTime   least share of parcels on time, from 0 to 1, as measured; null for none
     * @param parcels  least number of measured parcels, so that a share means something
     * @param days     most days of transit promised; null for none
     * @param strict   whether an order is refused where no channel meets them; else they are let go then
     */
    public record Conditions(
            @Nullable BigDecimal onTime,
            long parcels,
            @Nullable Integer days,
            boolean strict) {}

    /** A channel's weight among the others. */
    public record Share(String channel, int weight) {}

    /** The channels that it names. */
    Stream<String> channels() {
        return Stream.of(
                        exclusions.only().stream(),
                        exclusions.never().stream(),
                        shares.stream().map(Share::channel))
                .flatMap(names -> names);
    }

    boolean holds(String merchantId, String from, String to) {
        return holds(merchant, merchantId) && holds(origin, from) && holds(destination, to);
    }

    private static boolean holds(String wanted, String actual) {
        return wanted.equals(Lane.ANY) || wanted.equals(actual);
    }

    /** Of two rules that hold an order the one with the higher number counts: merchant before origin before destination. */
    int precision() {
        return (merchant.equals(Lane.ANY) ? 0 : MERCHANT)
                + (origin.equals(Lane.ANY) ? 0 : ORIGIN)
                + (destination.equals(Lane.ANY) ? 0 : 1);
    }
}
