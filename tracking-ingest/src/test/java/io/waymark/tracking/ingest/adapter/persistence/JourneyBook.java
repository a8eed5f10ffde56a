package io.waymark.tracking.ingest.adapter.persistence;

import static io.waymark.tracking.shipment.domain.State.AVAILABLE_FOR_PICKUP;
import static io.waymark.tracking.shipment.domain.State.CUSTOMS;
import static io.waymark.tracking.shipment.domain.State.DELIVERED;
import static io.waymark.tracking.shipment.domain.State.DELIVERY_FAILED;
import static io.waymark.tracking.shipment.domain.State.EXPIRED;
import static io.waymark.tracking.shipment.domain.State.INFO_RECEIVED;
import static io.waymark.tracking.shipment.domain.State.IN_TRANSIT;
import static io.waymark.tracking.shipment.domain.State.LOST;
import static io.waymark.tracking.shipment.domain.State.OUT_FOR_DELIVERY;
import static io.waymark.tracking.shipment.domain.State.PICKED_UP;
import static io.waymark.tracking.shipment.domain.State.RETURNING;
import static io.waymark.tracking.shipment.domain.State.UNKNOWN;

import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.shipment.domain.Estimate;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import io.waymark.tracking.shipment.domain.OrderFacts;
import io.waymark.tracking.shipment.domain.OrderLink;
import io.waymark.tracking.shipment.domain.OrderNews;
import io.waymark.tracking.shipment.domain.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Journeys of every documented kind, and made-up ones. */
final class JourneyBook {
    static final Leg FIRST = new Leg("YUNEXPRESS", "YT1");
    static final Leg LAST = new Leg("USPS", "9400");
    static final Leg THIRD = new Leg("SF", "SF7");
    private static final Instant ORDERED = Instant.parse("2026-11-19T00:00:00Z");
    private static final List<Leg> LEGS = List.of(FIRST, LAST, THIRD);
    private static final List<State> STATES = List.of(State.values());

    /** Every documented kind once. */
    static List<Journey> documented() {
        return List.of(
                alone("delivered", INFO_RECEIVED, PICKED_UP, IN_TRANSIT, IN_TRANSIT, OUT_FOR_DELIVERY, DELIVERED),
                alone("signed, failed, signed", OUT_FOR_DELIVERY, DELIVERED, DELIVERY_FAILED, DELIVERED),
                alone("signed, then put in a locker", OUT_FOR_DELIVERY, DELIVERED, AVAILABLE_FOR_PICKUP),
                alone("delivered, then sent back", DELIVERED, RETURNING, IN_TRANSIT, OUT_FOR_DELIVERY, DELIVERED),
                alone("expired and found", PICKED_UP, IN_TRANSIT, EXPIRED, IN_TRANSIT),
                alone("lost and found", PICKED_UP, LOST, OUT_FOR_DELIVERY),
                alone("given up by its provider", PICKED_UP, UNKNOWN, EXPIRED, PICKED_UP),
                alone("through customs", PICKED_UP, CUSTOMS, CUSTOMS, CUSTOMS, DELIVERED),
                new Journey("no order", growing(FIRST, nodes(FIRST, 0, PICKED_UP, IN_TRANSIT)), List.of()),
                new Journey(
                        "back under a new number",
                        joined(Stream.of(
                                growing(FIRST, nodes(FIRST, 0, PICKED_UP, DELIVERY_FAILED, RETURNING)),
                                List.of(chained(FIRST, THIRD)),
                                growing(THIRD, nodes(THIRD, 10, PICKED_UP, IN_TRANSIT, DELIVERED)))),
                        ordered(FIRST)),
                new Journey(
                        "last mile of a carrier that hides labels",
                        joined(Stream.of(
                                growing(FIRST, nodes(FIRST, 0, PICKED_UP, IN_TRANSIT)),
                                growing(LAST, nodes(LAST, 1, INFO_RECEIVED, IN_TRANSIT, DELIVERED)),
                                List.of(chained(LAST, FIRST)))),
                        ordered(FIRST)),
                new Journey("a label that nobody scanned", growing(LAST, nodes(LAST, 0, INFO_RECEIVED)), ordered(LAST)),
                new Journey(
                        "forwarded twice, the order under the last number",
                        joined(Stream.of(
                                growing(FIRST, nodes(FIRST, 0, PICKED_UP, IN_TRANSIT)),
                                List.of(chained(THIRD, FIRST)),
                                growing(THIRD, nodes(THIRD, 4, IN_TRANSIT)),
                                List.of(chained(LAST, THIRD)),
                                growing(LAST, nodes(LAST, 8, OUT_FOR_DELIVERY, DELIVERED)))),
                        ordered(LAST)),
                new Journey("told under two numbers", toldUnderTwo(), ordered(FIRST)),
                new Journey("expected anew", expected(), ordered(FIRST)),
                new Journey("cancelled, then picked up", growing(FIRST, nodes(FIRST, 0, PICKED_UP)), cancelled(FIRST)),
                new Journey("first vaguely, then surely", JourneyNodes.vague(FIRST), ordered(FIRST)));
    }

    /** A made-up journey over up to three numbers, every one of which some push chains to another. */
    static Journey random(long seed) {
        Random random = new Random(seed);
        List<TrackingReport> tellings = new ArrayList<>();
        int legs = 1 + random.nextInt(LEGS.size());
        for (int i = 0; i < legs; i++) {
            State[] states = IntStream.range(0, 1 + random.nextInt(6))
                    .mapToObj(n -> STATES.get(random.nextInt(STATES.size())))
                    .toArray(State[]::new);
            tellings.addAll(growing(LEGS.get(i), nodes(LEGS.get(i), random.nextInt(5), states)));
            if (i > 0) {
                Leg before = LEGS.get(random.nextInt(i));
                tellings.add(random.nextBoolean() ? chained(before, LEGS.get(i)) : chained(LEGS.get(i), before));
            }
        }
        Leg waybill = LEGS.get(random.nextInt(legs));
        List<OrderNews> news =
                random.nextInt(5) == 0 ? List.of() : random.nextInt(4) == 0 ? cancelled(waybill) : ordered(waybill);
        return new Journey("made up of seed " + seed, tellings, news);
    }

    static List<OrderNews> ordered(Leg waybill) {
        OrderLink link = new OrderLink("WM1", new UUID(1, 1), "m-1", "R-1");
        return List.of(
                new OrderNews(link, null, new OrderFacts(ORDERED, null, null)),
                new OrderNews(link, waybill, new OrderFacts(null, ORDERED.plusSeconds(60), null)));
    }

    private static List<OrderNews> cancelled(Leg waybill) {
        List<OrderNews> news = new ArrayList<>(ordered(waybill));
        news.add(new OrderNews(news.getFirst().link(), null, new OrderFacts(null, null, ORDERED.plusSeconds(90))));
        return news;
    }

    private static Journey alone(String name, State... states) {
        return new Journey(name, growing(FIRST, nodes(FIRST, 0, states)), ordered(FIRST));
    }

    private static List<TrackingReport> toldUnderTwo() {
        List<Node> nodes = nodes(FIRST, 0, PICKED_UP, OUT_FOR_DELIVERY);
        List<Node> again =
                nodes.stream().map(node -> JourneyNodes.under(node, LAST)).toList();
        return joined(Stream.of(growing(FIRST, nodes), growing(LAST, again), List.of(chained(FIRST, LAST))));
    }

    private static List<TrackingReport> expected() {
        List<TrackingReport> tellings = new ArrayList<>();
        List<Node> nodes = nodes(FIRST, 0, PICKED_UP, IN_TRANSIT, DELIVERED);
        for (int i = 0; i < nodes.size(); i++) {
            Estimate estimate = JourneyNodes.estimate(i / 2, 30 - i);
            tellings.add(new TrackingReport(FIRST, List.of(), nodes.subList(0, i + 1), estimate));
        }
        return tellings;
    }

    /** Pushes of the whole history so far, one per node. */
    static List<TrackingReport> growing(Leg leg, List<Node> nodes) {
        return IntStream.rangeClosed(1, nodes.size())
                .mapToObj(end -> new TrackingReport(leg, nodes.subList(0, end)))
                .toList();
    }

    private static TrackingReport chained(Leg leg, Leg next) {
        return new TrackingReport(leg, List.of(next), List.of(), null);
    }

    private static List<Node> nodes(Leg leg, int fromHour, State... states) {
        return JourneyNodes.of(leg, fromHour, states);
    }

    private static List<TrackingReport> joined(Stream<List<TrackingReport>> parts) {
        return parts.flatMap(List::stream).toList();
    }

    private JourneyBook() {}
}
