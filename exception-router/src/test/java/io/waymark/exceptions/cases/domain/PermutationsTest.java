package io.waymark.exceptions.cases.domain;

import static io.waymark.exceptions.cases.domain.ShipmentStory.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.exceptions.classify.domain.Signal;
import io.waymark.exceptions.clocks.domain.Locality;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The same facts in any order leave the same cases open, for the same desks, with the same next clock. */
class PermutationsTest {
    private static final int HISTORIES = 300;
    private static final int ORDERS = 20;
    private static final List<Node> NODES = List.of(
            new Node("PICKED_UP", "accepted", null),
            new Node("IN_TRANSIT", "moving", null),
            new Node("IN_TRANSIT", "missorted", "MISSORTED"),
            new Node("IN_TRANSIT", "delayed", "DELAY_CARRIER"),
            new Node("IN_TRANSIT", "address_corrected", "ADDR_CORRECTED"),
            new Node("CUSTOMS", "problem", "CUSTOMS_DOCS"),
            new Node("CUSTOMS", "released", null),
            new Node("OUT_FOR_DELIVERY", "with_courier", null),
            new Node("DELIVERY_FAILED", "unavailable", "RCPT_UNAVAILABLE"),
            new Node("DELIVERY_FAILED", "refused", "RCPT_REFUSED"),
            new Node("DELIVERY_FAILED", "address", "ADDR_INCORRECT"),
            new Node("EXCEPTION", "held", "HELD"),
            new Node("EXCEPTION", "damaged", "DAMAGED"),
            new Node("EXCEPTION", "stalled", "STALL_TRANSIT"),
            new Node("LOST", "declared", "LOST"),
            new Node("EXCEPTION", "unspecified", "UNCLASSIFIED"),
            new Node("RETURNING", "in_transit", "RETURN_STARTED"),
            new Node("DELIVERED", "recipient", null),
            new Node("CANCELLED", "voided", "CANCELLED"),
            new Node("CANCELLED", "by_merchant", "CANCELLED"));

    private static final List<Locality> PLACES = List.of(
            new Locality("CN", null),
            new Locality("BR", "SP"),
            new Locality("SA", null),
            new Locality("US", "CA"),
            new Locality("XX", null));

    private record Node(
            String state, String substate, @Nullable String code) {}

    @Test
    void orderOfArrivalDoesNotMatter() {
        Random random = new Random(20261121);
        for (int history = 0; history < HISTORIES; history++) {
            List<Fact> facts = facts(random);
            Map<String, String> expected = openCasesAfter(facts);
            for (int order = 0; order < ORDERS; order++) {
                List<Fact> shuffled = new ArrayList<>(facts);
                Collections.shuffle(shuffled, random);
                assertThat(openCasesAfter(shuffled))
                        .as("%s instead of %s", shuffled, facts)
                        .isEqualTo(expected);
            }
        }
    }

    private static List<Fact> facts(Random random) {
        List<Fact> facts = new ArrayList<>();
        facts.add(ShipmentStory.labelIssued(random.nextBoolean() ? "CN" : "BR"));
        if (random.nextInt(4) == 0) {
            facts.add(ShipmentStory.orderCancelled(Duration.ofHours(random.nextInt(40))));
        }
        if (random.nextInt(8) == 0) {
            facts.add(ShipmentStory.waybillVoided(Duration.ofHours(random.nextInt(40))));
        }
        for (Signal signal : List.of(Signal.REFUND_BOOKED, Signal.NO_CHARGE_EXPECTED)) {
            if (random.nextInt(4) == 0) {
                facts.add(ShipmentStory.booked(signal, Duration.ofHours(random.nextInt(40))));
            }
        }
        int nodes = 2 + random.nextInt(9);
        for (int version = 1; version <= nodes; version++) {
            Node node = NODES.get(random.nextInt(NODES.size()));
            Duration occurred = Duration.ofHours(random.nextInt(40));
            facts.add(ShipmentStory.scan(version, occurred, node.state(), node.substate(), node.code()));
            if (random.nextInt(6) == 0) {
                facts.add(ShipmentStory.promised(
                        version + 100, occurred, PLACES.get(random.nextInt(PLACES.size())), START.plus(occurred)));
            }
            if (random.nextInt(3) == 0) {
                facts.add(ShipmentStory.decided(
                        version, occurred, node.state(), node.substate(), node.code(), random.nextInt(5) == 0));
            }
        }
        return facts;
    }

    private static Map<String, String> openCasesAfter(List<Fact> facts) {
        ShipmentStory story = new ShipmentStory().at(Duration.ofHours(41));
        facts.forEach(story::take);
        Map<String, String> open = new TreeMap<>();
        for (ExceptionCase each : story.dossier.cases()) {
            if (each.isOpen()) {
                Routing routing = each.routing();
                open.put(
                        each.reference().family(),
                        routing.code() + " " + routing.severity() + " " + routing.owner() + " " + each.occurrences()
                                + " " + routing.occurredAt() + " " + routing.explanation());
            }
        }
        open.put(
                "stall",
                Stall.of(story.dossier, ShipmentStory.POLICY).stream()
                        .map(stall -> stall.rule().stage() + " " + stall.due())
                        .toList()
                        .toString());
        return open;
    }
}
