package io.waymark.tracking.ingest.adapter.persistence;

import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.shipment.domain.Estimate;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import io.waymark.tracking.shipment.domain.OrderNews;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What carriers and the order side say about one parcel.
 *
 * @param tellings what pushes say, in the order in which they would come on a quiet day
 * @param news     what the order side says, in its order; empty for a parcel that no order claims
 */
record Journey(String name, List<TrackingReport> tellings, List<OrderNews> news) {

    /** Something that arrives: a group of pushes, or news of the order. */
    sealed interface Arrival {
        record Group(List<TrackingReport> tellings) implements Arrival {}

        record News(OrderNews news) implements Arrival {}
    }

    /** The order first, then push by push. */
    List<Arrival> asItHappened() {
        List<Arrival> arrivals = new ArrayList<>();
        news.forEach(one -> arrivals.add(new Arrival.News(one)));
        tellings.forEach(one -> arrivals.add(new Arrival.Group(List.of(one))));
        return arrivals;
    }

    /** Tellings repeated, cut, in any order and in groups; the order's news at any point, in their own order. */
    List<Arrival> otherwise(Random random) {
        List<TrackingReport> pieces = new ArrayList<>();
        for (TrackingReport telling : tellings) {
            cut(telling, random, pieces);
            if (random.nextInt(3) == 0) {
                cut(telling, random, pieces);
            }
        }
        Collections.shuffle(pieces, random);
        List<Arrival> arrivals = new ArrayList<>();
        for (int from = 0; from < pieces.size(); ) {
            int to = Math.min(pieces.size(), from + 1 + random.nextInt(4));
            arrivals.add(new Arrival.Group(List.copyOf(pieces.subList(from, to))));
            from = to;
        }
        int at = 0;
        for (OrderNews one : news) {
            at += random.nextInt(arrivals.size() - at + 1);
            arrivals.add(at++, new Arrival.News(one));
        }
        return arrivals;
    }

    /** The same journey under other numbers and another order. */
    Journey under(UnaryOperator<Leg> numbers, List<OrderNews> orders) {
        List<TrackingReport> renumbered = tellings.stream()
                .map(told -> new TrackingReport(
                        numbers.apply(told.leg()),
                        told.continued().stream().map(numbers).toList(),
                        told.nodes().stream().map(node -> under(node, numbers)).toList(),
                        told.estimate()))
                .toList();
        return new Journey(name, renumbered, orders);
    }

    private static Node under(Node node, UnaryOperator<Leg> numbers) {
        return new Node(
                node.id(), numbers.apply(node.leg()), node.timing(), node.wording(), node.meaning(), node.place());
    }

    private static void cut(TrackingReport telling, Random random, List<TrackingReport> pieces) {
        List<Node> nodes = new ArrayList<>(telling.nodes());
        Collections.shuffle(nodes, random);
        int at = random.nextInt(nodes.size() + 1);
        boolean estimateFirst = random.nextBoolean();
        boolean chainFirst = random.nextBoolean();
        pieces.add(piece(telling, nodes.subList(0, at), chainFirst, estimateFirst ? telling.estimate() : null));
        pieces.add(piece(
                telling, nodes.subList(at, nodes.size()), !chainFirst, estimateFirst ? null : telling.estimate()));
    }

    private static TrackingReport piece(
            TrackingReport telling, List<Node> nodes, boolean chained, @Nullable Estimate estimate) {
        return new TrackingReport(
                telling.leg(), chained ? telling.continued() : List.of(), List.copyOf(nodes), estimate);
    }
}
