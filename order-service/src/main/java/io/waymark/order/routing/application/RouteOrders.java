package io.waymark.order.routing.application;

import io.waymark.order.ordering.application.MerchantStandings;
import io.waymark.order.ordering.application.Routes;
import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.ordering.domain.Channels;
import io.waymark.order.ordering.domain.Fault;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.OrderContent;
import io.waymark.order.ordering.domain.OrderKey;
import io.waymark.order.ordering.domain.Routing;
import io.waymark.order.ordering.domain.Routing.Draw;
import io.waymark.order.rating.application.CompareChannels;
import io.waymark.order.rating.application.CurrentRates;
import io.waymark.order.rating.domain.Freight;
import io.waymark.order.rating.domain.Offer;
import io.waymark.order.release.application.ReleaseOrders;
import io.waymark.order.release.application.ReleaseOrders.Drawn;
import io.waymark.order.release.application.RunningReleases;
import io.waymark.order.release.domain.Release;
import io.waymark.order.routing.domain.Selection;
import io.waymark.order.routing.domain.Selection.Judged;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses the channel of each new order: the merchant's, or the one that its rule chooses; then releases have their say. */
@Singleton
class RouteOrders implements Routes {
    private static final Fault NO_WAY = new Fault("channel", "no channel that the rule allows takes the order");

    private final ChooseChannel choose;
    private final Channels channels;
    private final CompareChannels compare;
    private final CurrentRates rates;
    private final RunningReleases releases;
    private final ReleaseOrders releaseOrders;
    private final MerchantStandings standings;
    private final RoutingMetrics metrics;
    private final Clock clock;

    RouteOrders(
            ChooseChannel choose,
            Channels channels,
            CompareChannels compare,
            CurrentRates rates,
            RunningReleases releases,
            ReleaseOrders releaseOrders,
            MerchantStandings standings,
            RoutingMetrics metrics,
            Clock clock) {
        this.standings = standings;
        this.choose = choose;
        this.channels = channels;
        this.compare = compare;
        this.rates = rates;
        this.releases = releases;
        this.releaseOrders = releaseOrders;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public Route of(OrderContent order) {
        long start = System.nanoTime();
        Routing.Choice choice = null;
        String channel = order.channel();
        Set<String> excluded = Set.of();
        if (channel.equals(Channel.AUTO)) {
            Selection selection = choose.among(order, today());
            if (selection.chosen() == null) {
                return new Route.None(NO_WAY);
            }
            channel = selection.chosen().channel().name();
            choice = told(selection);
            excluded = selection.excluded();
            metrics.chosen(selection.rule().name(), channel, System.nanoTime() - start);
        }
        Say say = say(order, channel, excluded);
        return new Route.By(
                say == null ? channel : say.channel(),
                choice == null && say == null
                        ? null
                        : new Routing(order.channel(), choice, say == null ? null : say.draw()));
    }

    /** What a release says: by which channel the order goes. */
    private record Say(Draw draw, String channel) {}

    /**
     * Only what the new channel could take as well takes part, so that both sides compare.
     *
     * @param excluded channels that the merchant's rule leaves out
     */
    private @Nullable Say say(OrderContent order, String channel, Set<String> excluded) {
        Release release = releases.of(order.merchantId(), channel).orElse(null);
        if (release == null
                || excluded.contains(release.split().to())
                || !takes(release.split().to(), order)) {
            return null;
        }
        boolean moved = release.moves(OrderKey.of(order));
        return new Say(
                new Draw(release.id(), channel, moved), moved ? release.split().to() : channel);
    }

    private boolean takes(String channel, OrderContent order) {
        return standings.mayUse(order.merchantId(), channel)
                && channels.named(channel)
                        .filter(to -> compare.offer(to, Freight.of(order), today()) instanceof Offer.Offered)
                        .isPresent();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Routing.Choice told(Selection selection) {
        return new Routing.Choice(
                selection.rule().name(),
                selection.relaxed(),
                selection.judged().stream().map(RouteOrders::told).toList());
    }

    private static Routing.Compared told(Judged judged) {
        String channel = judged.offer().channel().name();
        String verdict = judged.verdict().name();
        return switch (judged.offer()) {
            case Offer.NotOffered none -> new Routing.Compared(channel, verdict, null, null, null);
            case Offer.Offered offered ->
                new Routing.Compared(
                        channel,
                        verdict,
                        new Routing.Price(
                                offered.charge().total().getAmountMinorLong(),
                                offered.charge().total().getCurrencyUnit().getCode()),
                        offered.promise() == null
                                ? null
                                : new Routing.Days(
                                        offered.promise().minDays(),
                                        offered.promise().maxDays()),
                        offered.measured() == null
                                ? null
                                : new Routing.Measure(
                                        offered.measured().volume(),
                                        offered.measured().shares().onTime(),
                                        offered.measured().transit().p90()));
        };
    }

    @Override
    public boolean allows(Order order, Channel other) {
        Routing routing = order.routing();
        return routing == null || routing.choice() == null || choose.allows(order.content(), other);
    }

    @Override
    public void keep(List<Order.Accepted> orders) {
        List<Drawn> drawn = new ArrayList<>();
        for (Order.Accepted order : orders) {
            Routing routing = order.routing();
            if (routing != null && routing.release() != null) {
                drawn.add(drawn(order, routing.release()));
                metrics.drawn(
                        routing.release().from(),
                        order.content().channel(),
                        routing.release().moved());
            }
        }
        if (!drawn.isEmpty()) {
            releaseOrders.add(drawn);
        }
    }

    private Drawn drawn(Order.Accepted order, Draw draw) {
        OrderContent content = order.content();
        Instant at = order.acceptedAt();
        return new Drawn(
                order.id(),
                draw.id(),
                draw.moved(),
                content.channel(),
                rates.now()
                        .charge(content.channel(), Freight.of(content), LocalDate.ofInstant(at, ZoneOffset.UTC))
                        .total());
    }
}
