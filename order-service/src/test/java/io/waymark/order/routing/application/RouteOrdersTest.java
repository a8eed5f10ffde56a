package io.waymark.order.routing.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.waymark.order.ordering.application.InMemoryStandings;
import io.waymark.order.ordering.application.PromptWaybills;
import io.waymark.order.ordering.application.Routes.Route;
import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.ordering.domain.Channel.LabelSender;
import io.waymark.order.ordering.domain.Channels;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.OrderContent;
import io.waymark.order.ordering.domain.Requests;
import io.waymark.order.ordering.domain.Routing;
import io.waymark.order.ordering.domain.SdrRates;
import io.waymark.order.ordering.domain.ShipmentCodes;
import io.waymark.order.rating.application.CompareChannels;
import io.waymark.order.rating.application.CurrentRates;
import io.waymark.order.rating.application.NoFigures;
import io.waymark.order.rating.domain.Promises;
import io.waymark.order.rating.domain.RateCards;
import io.waymark.order.rating.domain.SimpleRates;
import io.waymark.order.release.application.ReleaseOrders;
import io.waymark.order.release.application.StoredReleases;
import io.waymark.order.release.domain.Release;
import io.waymark.order.release.domain.Release.Life;
import io.waymark.order.release.domain.Release.Split;
import io.waymark.order.release.domain.Release.Status;
import io.waymark.order.routing.domain.RoutingRule;
import io.waymark.order.routing.domain.RoutingRule.Choose;
import io.waymark.order.routing.domain.RoutingRule.Conditions;
import io.waymark.order.routing.domain.RoutingRule.Exclusions;
import io.waymark.order.routing.domain.RoutingRules;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Watches by which channel an order goes: its merchant's word, a rule, and what a release says then. */
class RouteOrdersTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final OrderContent TO_AMERICA = Requests.content(Requests.crossBorder());

    private final Channels channels = new Channels(Map.of(
            "old", channel("old", Set.of()),
            "new", channel("new", Set.of("US")),
            "abroad", channel("abroad", Set.of("DE"))));
    private final CurrentRates rates = new CurrentRates(RateCards.of(List.of(
            SimpleRates.card("old", 1000, 100),
            SimpleRates.card("new", 1100, 100),
            SimpleRates.card("abroad", 900, 100))));
    private final CompareChannels compare = new CompareChannels(
            channels,
            new PromptWaybills(),
            rates,
            () -> new Promises(List.of()),
            new SdrRates(Map.of("USD", BigDecimal.ONE)),
            NoFigures.known());
    private final InMemoryStandings standings = new InMemoryStandings();
    private final StoredReleases stored = new StoredReleases();
    private final List<ReleaseOrders.Drawn> drawn = new ArrayList<>();

    @Test
    void theMerchantsChannelIsTakenWithoutAWord() {
        assertThat(routes(Set.of()).of(TO_AMERICA.by("old"))).isEqualTo(new Route.By("old", null));
    }

    @Test
    void aRuleChoosesAndSaysWhatItCompared() {
        Route route = routes(Set.of("new")).of(TO_AMERICA.by(Channel.AUTO));

        assertThat(route).isInstanceOfSatisfying(Route.By.class, by -> {
            assertThat(by.channel()).isEqualTo("old");
            Routing routing = Objects.requireNonNull(by.routing());
            assertThat(routing.asked()).isEqualTo(Channel.AUTO);
            assertThat(Objects.requireNonNull(routing.choice()).compared())
                    .extracting(Routing.Compared::channel, Routing.Compared::verdict)
                    .containsExactly(tuple("abroad", "NOT_SERVED"), tuple("new", "EXCLUDED"), tuple("old", "CHOSEN"));
        });
    }

    @Test
    void whereARuleAllowsNoChannelThereIsNoWay() {
        assertThat(routes(Set.of("new", "old")).of(TO_AMERICA.by(Channel.AUTO))).isInstanceOf(Route.None.class);
    }

    @Test
    void aReleaseMovesTheMerchantsChannelAndTheRulesAlike() {
        UUID id = release("old", "new", 10_000);

        assertThat(routes(Set.of()).of(TO_AMERICA.by("old")))
                .isEqualTo(new Route.By("new", new Routing("old", null, new Routing.Draw(id, "old", true))));
        assertThat(routes(Set.of()).of(TO_AMERICA.by(Channel.AUTO)))
                .isInstanceOfSatisfying(
                        Route.By.class, by -> assertThat(by.channel()).isEqualTo("new"));
    }

    @Test
    void aReleaseHasNoSayWhereTheMerchantsRuleLeavesItsChannelOut() {
        release("old", "new", 10_000);

        assertThat(routes(Set.of("new")).of(TO_AMERICA.by(Channel.AUTO))).isInstanceOfSatisfying(Route.By.class, by -> {
            assertThat(by.channel()).isEqualTo("old");
            assertThat(Objects.requireNonNull(by.routing()).release()).isNull();
        });
    }

    @Test
    void whatStaysBesideAReleaseIsRemembered() {
        UUID id = release("old", "new", 0);

        assertThat(routes(Set.of()).of(TO_AMERICA.by("old")))
                .isEqualTo(new Route.By("old", new Routing("old", null, new Routing.Draw(id, "old", false))));
    }

    @Test
    void aReleaseHasNoSayWhereItsChannelDoesNotGo() {
        release("old", "abroad", 10_000);

        assertThat(routes(Set.of()).of(TO_AMERICA.by("old"))).isEqualTo(new Route.By("old", null));
    }

    @Test
    void whatAMerchantMayNotUseIsNeitherChosenNorTried() {
        release("old", "new", 10_000);
        standings.withhold("new");

        assertThat(routes(Set.of()).of(TO_AMERICA.by("old"))).isEqualTo(new Route.By("old", null));
        assertThat(routes(Set.of()).of(TO_AMERICA.by("auto")))
                .isInstanceOfSatisfying(
                        Route.By.class, by -> assertThat(by.channel()).isNotEqualTo("new"));
    }

    @Test
    void whatARuleChoseGoesNoWayThatTheRuleLeavesOut() {
        Order chosen = order(new Routing(Channel.AUTO, new Routing.Choice("cheapest", false, List.of()), null));

        assertThat(routes(Set.of("new")).allows(chosen, channel("new", Set.of())))
                .isFalse();
        assertThat(routes(Set.of("new")).allows(chosen, channel("old", Set.of())))
                .isTrue();
        assertThat(routes(new Exclusions(Set.of(), Set.of(), Set.of("C-new"))).allows(chosen, channel("new", Set.of())))
                .isFalse();
        assertThat(routes(new Exclusions(Set.of("old"), Set.of(), Set.of())).allows(chosen, channel("new", Set.of())))
                .isFalse();
    }

    @Test
    void whatItsMerchantNamedMayGoAnyWay() {
        assertThat(routes(Set.of("new")).allows(order(null), channel("new", Set.of())))
                .isTrue();
    }

    private static Order order(@Nullable Routing routing) {
        return new Order.Accepted(
                new UUID(0, 1), new ShipmentCodes("HW", "CN").of(1), TO_AMERICA.by("old"), NOON.instant(), routing);
    }

    private RouteOrders routes(Set<String> never) {
        return routes(new Exclusions(Set.of(), never, Set.of()));
    }

    private RouteOrders routes(Exclusions exclusions) {
        RoutingRule rule = new RoutingRule(
                "cheapest",
                "*",
                "*",
                "*",
                Choose.CHEAPEST,
                exclusions,
                new Conditions(null, 1, null, false),
                List.of());
        return new RouteOrders(
                new ChooseChannel(
                        new CurrentRules(new RoutingRules(List.of(rule))), compare, standings, carrier -> false),
                channels,
                compare,
                rates,
                stored.running(0),
                new ReleaseOrders() {
                    @Override
                    public void add(List<Drawn> added) {
                        drawn.addAll(added);
                    }

                    @Override
                    public List<Side> sides(Release release) {
                        return List.of();
                    }
                },
                standings,
                new RoutingMetrics(new SimpleMeterRegistry()),
                NOON);
    }

    private UUID release(String from, String to, int points) {
        UUID id = new UUID(0, 7);
        stored.add(new Release(
                id, 0, new Split(from, to, null, points), new Life(Status.ACTIVE, NOON.instant(), "ops", null)));
        return id;
    }

    private static Channel channel(String name, Set<String> destinations) {
        return new Channel(
                name, "C-" + name, "S", true, Set.of(), destinations, null, true, LabelSender.SHIPPER, false);
    }
}
