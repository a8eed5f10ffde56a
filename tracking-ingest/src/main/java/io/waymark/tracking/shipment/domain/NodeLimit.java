package io.waymark.tracking.shipment.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;

/**
 * Which nodes of a shipment are kept where somebody tells more than any parcel has: its newest, and the landmarks that decide
 * where it stands however many nodes lie between them. Those are the first and the last node of each state, of each number the
 * last one that proves the carrier to hold the parcel, and of each week the first and the last, so that no gap comes to be where
 * there was none.
 *
 * <p>Each of these is the best of some nodes by an order that never changes. So what is kept is the same whichever nodes came
 * first and whatever was left out on the way: what is kept of all is what is kept of what was kept and the rest.
 *
 * @param newest how many of the newest are kept
 */
public record NodeLimit(int newest) {
    /** Every node is kept. */
    public static final NodeLimit NONE = new NodeLimit(Integer.MAX_VALUE);

    /** How many numbers have a landmark: the most lately scanned. */
    public static final int NUMBERS = 50;

    /** How many weeks have landmarks: the latest. */
    public static final int WEEKS = 53;

    private static final int LANDMARKS = 2 * State.values().length + NUMBERS + 2 * WEEKS;
    private static final long WEEK = Duration.ofDays(7).toSeconds();

    private static final Comparator<Node> AGE = Comparator.<Node, Instant>comparing(
                    node -> node.occurredAt().toInstant())
            .thenComparingInt(Node::ordinal)
            .thenComparing(Node::id);
    private static final Comparator<Node> NEWNESS =
            Comparator.comparing(Node::tellsTime).thenComparing(AGE);
    private static final BinaryOperator<Node> LATER = BinaryOperator.maxBy(NEWNESS);
    private static final BinaryOperator<Node> EARLIER = BinaryOperator.minBy(
            Comparator.<Node, Boolean>comparing(node -> !node.tellsTime()).thenComparing(AGE));

    public NodeLimit {
        if (newest < 1) {
            throw new IllegalArgumentException("a shipment keeps at least one node");
        }
    }

    /** How many nodes a shipment has at most. */
    public int most() {
        return newest == Integer.MAX_VALUE ? newest : newest + LANDMARKS;
    }

    /** Whether all of them may stay, as there are few. */
    boolean holds(int nodes) {
        return nodes <= newest;
    }

    /** The identities of those that are kept; no two of the nodes have the same. */
    public Set<String> kept(Collection<Node> nodes) {
        Set<String> kept = new HashSet<>();
        nodes.stream().sorted(NEWNESS.reversed()).limit(newest).forEach(node -> kept.add(node.id()));
        landmarks(nodes).forEach(node -> kept.add(node.id()));
        return kept;
    }

    private static List<Node> landmarks(Collection<Node> nodes) {
        Map<State, Node> first = new HashMap<>();
        Map<State, Node> last = new HashMap<>();
        Map<Leg, Node> scanned = new HashMap<>();
        Map<Long, Node> begins = new HashMap<>();
        Map<Long, Node> ends = new HashMap<>();
        for (Node node : nodes) {
            State said = node.state();
            if (said != null) {
                first.merge(said, node, EARLIER);
                last.merge(said, node, LATER);
            }
            if (said != null && said.isPhysical()) {
                scanned.merge(node.leg(), node, LATER);
            }
            if (node.tellsTime()) {
                long week = Math.floorDiv(node.occurredAt().toEpochSecond(), WEEK);
                begins.merge(week, node, EARLIER);
                ends.merge(week, node, LATER);
            }
        }
        List<Node> landmarks = new ArrayList<>(first.values());
        landmarks.addAll(last.values());
        scanned.values().stream().sorted(NEWNESS.reversed()).limit(NUMBERS).forEach(landmarks::add);
        begins.keySet().stream().sorted(Comparator.reverseOrder()).limit(WEEKS).forEach(week -> {
            landmarks.add(begins.get(week));
            landmarks.add(ends.get(week));
        });
        return landmarks;
    }
}
