package io.waymark.tracking.shipment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.testkit.Soak;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** However much is told of a parcel, in whatever order: what is kept is bounded, the same, and says where the parcel stands. */
class NodeLimitTest {
    private static final int HISTORIES = Soak.of(2_000);
    private static final int WAYS = 5;
    private static final int NEWEST = 4;
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final OffsetDateTime START = OffsetDateTime.of(2025, 1, 1, 8, 0, 0, 0, ZoneOffset.ofHours(8));
    private static final List<State> STATES = List.of(State.values());
    private static final NodeLimit LIMIT = new NodeLimit(NEWEST);
    private static final HistoryRules RULES = new HistoryRules(PreAdvice.SHOWN, EarlierParcels.NONE, LIMIT);

    private record End(Status status, boolean conflict, Set<String> kept) {}

    @Test
    void whatIsKeptIsTheSameInAnyOrderAndSaysWhereTheParcelStands() {
        int shed = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            List<Node> nodes = nodes(random);
            Standing whole = Standing.of(OrderFacts.NONE, History.of(nodes));
            End expected = heard(List.of(nodes));
            for (int way = 0; way < WAYS; way++) {
                assertThat(heard(pushes(nodes, random)))
                        .as("seed %d, way %d", seed, way)
                        .isEqualTo(expected);
            }
            assertThat(expected.status().state())
                    .as("seed %d", seed)
                    .isEqualTo(whole.status().state());
            assertThat(expected.conflict()).as("seed %d", seed).isEqualTo(whole.conflict());
            assertThat(expected.kept().size()).isLessThanOrEqualTo(LIMIT.most());
            shed += nodes.size() - expected.kept().size();
        }
        assertThat(shed).as("nodes left out").isGreaterThan(HISTORIES);
    }

    @Test
    void whatIsKeptOfAllIsKeptOfWhatWasKeptAndTheRest() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            List<Node> nodes = nodes(random);
            Map<String, Node> byId = nodes.stream().collect(Collectors.toMap(Node::id, Function.identity()));
            int cut = random.nextInt(nodes.size());
            Set<String> some = LIMIT.kept(nodes.subList(0, cut));
            Set<String> rest = new HashSet<>(some);
            nodes.subList(cut, nodes.size()).forEach(node -> rest.add(node.id()));

            assertThat(LIMIT.kept(rest.stream().map(byId::get).toList())).isEqualTo(LIMIT.kept(nodes));
        }
    }

    @Test
    void aGapThatWasThereStaysAndNoneComesToBe() {
        List<Node> nodes = new ArrayList<>();
        for (int day = 0; day < 200; day++) {
            if (day < 60 || day > 95) {
                for (int i = 0; i < 5; i++) {
                    nodes.add(node("d" + day + "-" + i, START.plusDays(day).plusHours(i), 0, State.IN_TRANSIT));
                }
            }
        }
        Instant issued = START.plusDays(201).toInstant();
        EarlierParcels rule = new EarlierParcels(
                Map.of(), new EarlierParcels.Tolerance(java.time.Duration.ofDays(30), java.time.Duration.ofDays(30)));
        Set<String> kept = LIMIT.kept(nodes);

        assertThat(kept).hasSizeLessThan(100);
        assertThat(rule.until(
                        nodes.stream().filter(node -> kept.contains(node.id())).toList(), issued))
                .isEqualTo(rule.until(nodes, issued))
                .isEqualTo(START.plusDays(59).plusHours(4).toInstant());
    }

    private static End heard(List<List<Node>> pushes) {
        Shipment shipment = Shipment.parked(new java.util.UUID(0, 7), Journeys.LEG);
        List<Node> stored = new ArrayList<>();
        for (List<Node> push : pushes) {
            ShipmentUpdate update = ShipmentUpdate.told(shipment, History.of(stored, RULES), push, NOW);
            Set<String> replaced = update.nodes().stream().map(Node::id).collect(Collectors.toSet());
            stored.removeIf(
                    node -> replaced.contains(node.id()) || update.shed().contains(node.id()));
            stored.addAll(update.nodes());
            assertThat(stored.size()).isLessThanOrEqualTo(LIMIT.most());
            shipment = update.after();
        }
        TreeSet<String> kept = stored.stream().map(Node::id).collect(Collectors.toCollection(TreeSet::new));
        return new End(shipment.status(), shipment.conflict(), kept);
    }

    private static List<List<Node>> pushes(List<Node> nodes, Random random) {
        List<Node> shuffled = new ArrayList<>(nodes);
        Collections.shuffle(shuffled, random);
        List<List<Node>> pushes = new ArrayList<>();
        for (int from = 0; from < shuffled.size(); ) {
            int to = Math.min(shuffled.size(), from + 1 + random.nextInt(20));
            pushes.add(shuffled.subList(from, to));
            from = to;
        }
        pushes.add(pushes.get(random.nextInt(pushes.size())));
        return pushes;
    }

    /** Some dozens of nodes within few weeks, several of one instant. */
    private static List<Node> nodes(Random random) {
        List<Node> nodes = new ArrayList<>();
        int length = 5 + random.nextInt(100);
        int states = 1 + random.nextInt(STATES.size());
        for (int i = 0; i < length; i++) {
            State state = random.nextInt(6) == 0 ? null : STATES.get(random.nextInt(states));
            nodes.add(node("n" + i, START.plusHours(random.nextInt(500)), random.nextInt(2), state));
        }
        return nodes;
    }

    private static Node node(
            String id, OffsetDateTime at, int ordinal, @org.jspecify.annotations.Nullable State state) {
        return Journeys.node(id, at, ordinal, state, "c" + id, Node.Grade.OWN);
    }
}
