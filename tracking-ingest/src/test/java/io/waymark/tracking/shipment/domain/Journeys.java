package io.waymark.tracking.shipment.domain;

import io.waymark.tracking.shipment.domain.Node.Grade;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes up what may happen to a parcel, and the ways in which its provider may tell it; the same for the same seed. */
final class Journeys {
    static final Leg LEG = new Leg("YTO", "YT1");
    private static final OffsetDateTime START = OffsetDateTime.of(2026, 11, 20, 8, 0, 0, 0, ZoneOffset.ofHours(8));
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final List<State> STATES = List.of(State.values());
    private final Random random;

    Journeys(long seed) {
        random = new Random(seed);
    }

    static Node node(int hour, @Nullable State state) {
        return node("n" + hour + state, START.plusHours(hour), 0, state, "of " + hour, Grade.OWN);
    }

    static Node node(String id, OffsetDateTime at, int ordinal, @Nullable State state, String code, Grade grade) {
        Status status = state == null ? null : new Status(state, "sub_" + state, null);
        return new Node(
                id,
                LEG,
                new Node.Timing(at, ordinal, NOW),
                new Node.Wording("kdniao", code, grade, null),
                new Node.Meaning(state != null, status, null, 0),
                null);
    }

    /** A journey of up to twelve nodes, some of one instant, some without a state. */
    List<Node> journey() {
        List<Node> nodes = new ArrayList<>();
        OffsetDateTime at = START;
        int ordinal = 0;
        int length = 1 + random.nextInt(12);
        for (int i = 0; i < length; i++) {
            boolean sameInstant = i > 0 && random.nextInt(4) == 0;
            ordinal = sameInstant ? ordinal + 1 : 0;
            at = sameInstant ? at : at.plus(Duration.ofMinutes(1 + random.nextInt(600)));
            State state = random.nextInt(10) == 0 ? null : STATES.get(random.nextInt(STATES.size()));
            nodes.add(node("n" + i, at, ordinal, state, "c" + i, Grade.OWN));
        }
        return nodes;
    }

    /** Pushes that tell a journey: full histories up to some node, single nodes, repetitions, in any order. */
    List<List<Node>> pushes(List<Node> journey) {
        List<List<Node>> pushes = new ArrayList<>();
        for (int end = 1; end <= journey.size(); end++) {
            List<Node> told = new ArrayList<>(journey.subList(random.nextInt(end), end));
            if (random.nextBoolean()) {
                told.set(told.size() - 1, vaguer(told.getLast()));
            }
            pushes.add(told);
            pushes.add(journey.subList(0, end));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            pushes.add(pushes.get(random.nextInt(pushes.size())));
        }
        Collections.shuffle(pushes, random);
        return pushes;
    }

    /** Several pushes cut at other places, telling the same. */
    List<List<Node>> cutAnew(List<List<Node>> pushes) {
        List<List<Node>> cut = new ArrayList<>();
        for (List<Node> push : pushes) {
            int at = random.nextInt(push.size() + 1);
            cut.add(push.subList(at, push.size()));
            cut.add(push.subList(0, at));
        }
        Collections.shuffle(cut, random);
        return cut;
    }

    private static Node vaguer(Node node) {
        return node(node.id(), node.occurredAt(), node.ordinal(), State.IN_TRANSIT, "2", Grade.COARSE);
    }
}
