package io.waymark.order.routing.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.order.ordering.application.InMemoryStandings;
import io.waymark.order.ordering.application.PromptWaybills;
import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.ordering.domain.Channel.LabelSender;
import io.waymark.order.ordering.domain.Channels;
import io.waymark.order.ordering.domain.OrderContent;
import io.waymark.order.ordering.domain.Requests;
import io.waymark.order.ordering.domain.SdrRates;
import io.waymark.order.rating.application.CompareChannels;
import io.waymark.order.rating.application.NoFigures;
import io.waymark.order.rating.domain.Promises;
import io.waymark.order.rating.domain.SimpleRates;
import io.waymark.order.routing.domain.RoutingRule;
import io.waymark.order.routing.domain.RoutingRule.Choose;
import io.waymark.order.routing.domain.RoutingRule.Conditions;
import io.waymark.order.routing.domain.RoutingRule.Exclusions;
import io.waymark.order.routing.domain.RoutingRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Watches that a choice among ten channels costs an order next to nothing. */
class ChoicePaceTest {
    private static final int CHANNELS = 10;
    private static final int ROUNDS = 20_000;

    /** Ten microseconds each, on a machine that others work on as well. */
    private static final long MOST_NANOS = 100_000;

    private final String[] names =
            IntStream.range(0, CHANNELS).mapToObj(n -> "channel-" + n).toArray(String[]::new);

    @Test
    void tenChannelsAreComparedInAFewMicroseconds() {
        ChooseChannel choose = choose();
        OrderContent order = Requests.content(Requests.crossBorder()).by(Channel.AUTO);
        LocalDate day = LocalDate.parse("2026-03-01");
        long[] nanos = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            assertThat(choose.among(order, day).chosen() == null).isFalse();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);

        assertThat(nanos[ROUNDS / 2]).isLessThan(MOST_NANOS);
    }

    private ChooseChannel choose() {
        Channels channels = new Channels(Arrays.stream(names)
                .map(name ->
                        new Channel(name, "C", "S", true, Set.of(), Set.of(), null, true, LabelSender.SHIPPER, false))
                .collect(Collectors.toMap(Channel::name, Function.identity())));
        RoutingRule rule = new RoutingRule(
                "cheapest",
                "*",
                "*",
                "*",
                Choose.CHEAPEST,
                new Exclusions(Set.of(), Set.of(), Set.of()),
                new Conditions(null, 1, null, false),
                List.of());
        CompareChannels compare = new CompareChannels(
                channels,
                new PromptWaybills(),
                SimpleRates.perKilogram(1000, 100, names),
                () -> new Promises(List.of()),
                new SdrRates(Map.of("USD", BigDecimal.ONE)),
                NoFigures.known());
        return new ChooseChannel(
                new CurrentRules(new RoutingRules(List.of(rule))), compare, new InMemoryStandings(), carrier -> false);
    }
}
