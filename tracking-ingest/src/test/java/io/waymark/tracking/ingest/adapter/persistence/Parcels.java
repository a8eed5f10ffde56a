package io.waymark.tracking.ingest.adapter.persistence;

import com.github.f4b6a3.uuid.UuidCreator;
import io.waymark.tracking.ingest.application.PushJournal;
import io.waymark.tracking.ingest.domain.AcceptedPush;
import io.waymark.tracking.provider.domain.Push;
import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.OrderLink;
import io.waymark.tracking.shipment.domain.OrderNews;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Journeys of parcels that the database has never seen, and pushes that are sent until they are durable. */
final class Parcels {
    private static final Instant RECEIVED = Instant.parse("2026-11-21T00:00:00Z");
    private static final int MOST_TRIES = 20;

    /** Documented and made-up journeys in turn, each under numbers and an order of its own. */
    static List<Journey> fresh(int count) {
        List<Journey> documented = JourneyBook.documented();
        return IntStream.range(0, count)
                .mapToObj(i -> i % 2 == 0 ? documented.get(i / 2 % documented.size()) : JourneyBook.random(i))
                .map(Parcels::renumbered)
                .toList();
    }

    /** Sends a push again and again as a provider does, until it is durable. */
    static CompletableFuture<Void> sent(PushJournal journal, TrackingReport report) {
        AcceptedPush push = new AcceptedPush(
                UuidCreator.getTimeOrderedEpoch(),
                "kdniao",
                "main",
                RECEIVED,
                new byte[] {1},
                Push.of(List.of(report)));
        return sent(journal, push, MOST_TRIES);
    }

    private static CompletableFuture<Void> sent(PushJournal journal, AcceptedPush push, int tries) {
        return journal.append(push)
                .toCompletableFuture()
                .exceptionallyCompose(
                        failed -> tries == 0 ? CompletableFuture.failedFuture(failed) : sent(journal, push, tries - 1));
    }

    private static Journey renumbered(Journey journey) {
        String suffix = UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
        OrderLink link = new OrderLink("WM" + suffix, UUID.randomUUID(), "m-1", "R-" + suffix);
        Stream<OrderNews> news = journey.news().stream()
                .map(one -> new OrderNews(link, one.leg() == null ? null : numbered(one.leg(), suffix), one.facts()));
        return journey.under(leg -> numbered(leg, suffix), news.toList());
    }

    private static Leg numbered(Leg leg, String suffix) {
        return new Leg(leg.carrier(), leg.trackingNumber() + "X" + suffix);
    }

    private Parcels() {}
}
