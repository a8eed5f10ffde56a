package io.waymark.tracking.ingest.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.testkit.Soak;
import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.shipment.domain.Estimate;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import io.waymark.tracking.shipment.domain.NumberReuse;
import io.waymark.tracking.shipment.domain.NumberReuse.Verdict;
import io.waymark.tracking.shipment.domain.OrderFacts;
import io.waymark.tracking.shipment.domain.OrderNews;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Any history before the waybill and any after it give the state of the part after it, in whatever order all of it arrives. */
class GivenBeforeTest {
    private static final int JOURNEYS = Soak.of(1_000);
    private static final int WAYS = 10;
    private static final Duration MONTHS = Duration.ofDays(150);
    private static final Instant SAID = Instant.parse("2026-11-22T00:00:00Z");

    @Test
    void thePartAfterTheWaybillGivesTheState() {
        int both = 0;
        for (int seed = 0; seed < JOURNEYS; seed++) {
            Random random = new Random(seed);
            Journey after = random.nextInt(8) == 0 ? silent() : JourneyBook.random(seed);
            if (after.news().isEmpty()) {
                continue;
            }
            both++;
            Journey before = JourneyBook.random(JOURNEYS + seed);
            List<TrackingReport> tellings = new ArrayList<>(after.tellings());
            before.tellings().forEach(told -> tellings.add(monthsBefore(told, after)));
            Journey whole = new Journey("given before, seed " + seed, tellings, after.news());
            JourneyEnd own = JourneyEnd.of(after.asItHappened());
            JourneyEnd expected = JourneyEnd.of(whole.asItHappened());

            for (int way = 0; way < WAYS; way++) {
                JourneyEnd end = JourneyEnd.of(whole.otherwise(random));

                assertThat(end).as("seed %d, way %d", seed, way).isEqualTo(expected);
            }
            assertThat(expected.status()).as("seed %d", seed).isEqualTo(own.status());
            assertThat(expected.conflict()).as("seed %d", seed).isEqualTo(own.conflict());
            assertThat(expected.published()).as("seed %d", seed).isEqualTo(own.published());
            assertThat(expected.estimate()).as("seed %d", seed).isEqualTo(own.estimate());
            assertThat(verdict(expected))
                    .as("seed %d", seed)
                    .isEqualTo(isScanned(after) ? Verdict.SCANNED : Verdict.OPEN);
        }
        assertThat(both).isGreaterThan(JOURNEYS / 2);
    }

    @Test
    void whereAPersonSaysThatBothAreOneAllCountWheneverItIsSaid() {
        for (int seed = 0; seed < JOURNEYS; seed++) {
            Random random = new Random(seed);
            Journey after = JourneyBook.random(seed);
            if (after.news().isEmpty()) {
                continue;
            }
            List<TrackingReport> tellings = new ArrayList<>(after.tellings());
            JourneyBook.random(JOURNEYS + seed).tellings().forEach(told -> tellings.add(monthsBefore(told, after)));
            List<OrderNews> news = new ArrayList<>(after.news());
            news.add(new OrderNews(news.getFirst().link(), null, OrderFacts.sameParcel(SAID)));
            Journey whole = new Journey("one parcel, seed " + seed, tellings, news);
            JourneyEnd expected = JourneyEnd.of(whole.asItHappened());

            JourneyEnd end = JourneyEnd.of(whole.otherwise(random));

            assertThat(end).as("seed %d", seed).isEqualTo(expected);
            assertThat(verdict(end)).as("seed %d", seed).isEqualTo(Verdict.SAME_PARCEL);
        }
    }

    private static Verdict verdict(JourneyEnd end) {
        NumberReuse reuse = end.reuse();
        assertThat(reuse).isNotNull();
        return Objects.requireNonNull(reuse).verdict();
    }

    private static boolean isScanned(Journey journey) {
        return journey.tellings().stream()
                .flatMap(told -> told.nodes().stream())
                .map(Node::state)
                .anyMatch(said -> said != null && said.isPhysical());
    }

    /** A parcel with a waybill that no carrier has seen yet. */
    private static Journey silent() {
        return new Journey(
                "silent",
                List.of(new TrackingReport(JourneyBook.FIRST, List.of())),
                JourneyBook.ordered(JourneyBook.FIRST));
    }

    /** The same told of an earlier parcel that bore one of the journey's numbers. */
    private static TrackingReport monthsBefore(TrackingReport told, Journey journey) {
        Leg leg = journey.news().getLast().leg() == null
                ? journey.tellings().getFirst().leg()
                : Objects.requireNonNull(journey.news().getLast().leg());
        return new TrackingReport(
                leg,
                List.of(),
                told.nodes().stream().map(node -> monthsBefore(node, leg)).toList(),
                told.estimate() == null ? null : monthsBefore(told.estimate()));
    }

    private static Estimate monthsBefore(Estimate estimate) {
        return new Estimate(
                estimate.from().minus(MONTHS),
                estimate.until().minus(MONTHS),
                estimate.asOf().minus(MONTHS));
    }

    private static Node monthsBefore(Node node, Leg leg) {
        OffsetDateTime at = node.occurredAt().minus(MONTHS);
        return new Node(
                "before-" + node.id(),
                leg,
                new Node.Timing(at, node.ordinal(), node.receivedAt()),
                node.wording(),
                node.meaning(),
                node.place());
    }
}
