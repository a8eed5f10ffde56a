package io.waymark.bench.ledger;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares what was acknowledged with what is stored and what is published. Each set names the nodes that break a rule; all of
 * them are empty where nothing was lost, made up, doubled or disordered.
 *
 * @param lost        acknowledged and not stored
 * @param strange     stored and never sent
 * @param unpublished stored and not in the topic
 * @param ghosts      in the topic and not stored
 * @param doubled     in the topic under more than one event id
 * @param disordered  whose first appearance came after a later version of the same shipment
 */
public record Audit(BitSet lost, BitSet strange, BitSet unpublished, BitSet ghosts, BitSet doubled, BitSet disordered) {

    /** @param published records in the order of their partitions; repetitions of one event id count once */
    public static Audit of(Ledger ledger, BitSet stored, List<Published> published) {
        BitSet known = new BitSet();
        BitSet doubled = new BitSet();
        BitSet disordered = new BitSet();
        Set<String> seen = new HashSet<>();
        Map<String, Long> versions = new HashMap<>();
        for (Published event : published) {
            if (seen.add(event.eventId())) {
                if (known.get(event.node())) {
                    doubled.set(event.node());
                }
                known.set(event.node());
                Long before = versions.put(event.shipmentCode(), event.version());
                if (before != null && before >= event.version()) {
                    disordered.set(event.node());
                }
            }
        }
        return new Audit(
                without(ledger.acknowledged(), stored),
                without(stored, ledger.sent()),
                without(stored, known),
                without(known, stored),
                doubled,
                disordered);
    }

    private static BitSet without(BitSet all, BitSet some) {
        BitSet rest = (BitSet) all.clone();
        rest.andNot(some);
        return rest;
    }

    /** How many nodes break a rule; 0 is the only good answer. */
    public int violations() {
        return lost.cardinality()
                + strange.cardinality()
                + unpublished.cardinality()
                + ghosts.cardinality()
                + doubled.cardinality()
                + disordered.cardinality();
    }

    /** Every rule with its number of violations, and the first few nodes. */
    @Override
    public String toString() {
        return "lost " + some(lost) + ", strange " + some(strange) + ", unpublished " + some(unpublished) + ", ghosts "
                + some(ghosts) + ", doubled " + some(doubled) + ", disordered " + some(disordered);
    }

    private static String some(BitSet nodes) {
        return nodes.isEmpty()
                ? "0"
                : nodes.cardinality() + " " + nodes.stream().limit(5).boxed().toList();
    }
}
