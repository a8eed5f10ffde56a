package io.waymark.bench.relay;

import io.waymark.bench.stack.Stack;
import io.waymark.local.process.Child;
import io.waymark.local.settings.ServiceName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.TopicPartition;

/** Lets relay and peer publish the same rows in turn, in changing order, and checks each time that none is missing. */
final class Contest {
    private final Stack stack;
    private final SlotCopies slots;
    private final PublishedTopic topic;
    private final Connect peer;
    private final String slot;
    private final int rows;
    private List<String> busiestOfRelay = List.of();
    private List<String> busiestOfPeer = List.of();

    /** @param slot the relay's */
    Contest(Stack stack, SlotCopies slots, PublishedTopic topic, Connect peer, String slot, int rows) {
        this.stack = stack;
        this.slots = slots;
        this.topic = topic;
        this.peer = peer;
        this.slot = slot;
        this.rows = rows;
    }

    /**
     * What came out, in the order of the pairs.
     *
     * @param busiestOfRelay threads of its last run with the cores that each used
     */
    record Results(List<Double> relay, List<Double> peer, List<String> busiestOfRelay, List<String> busiestOfPeer) {
        List<Double> ratios() {
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < relay.size(); i++) {
                ratios.add(relay.get(i) / peer.get(i));
            }
            return ratios;
        }
    }

    Results run(int pairs) throws Exception {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) {
            if (pair % 2 == 0) {
                ours.add(relay());
                theirs.add(peer());
            } else {
                theirs.add(peer());
                ours.add(relay());
            }
            System.out.printf(
                    Locale.ROOT,
                    "pair %d: relay %.0f rows/s, peer %.0f rows/s%n",
                    pair + 1,
                    ours.getLast(),
                    theirs.getLast());
        }
        return new Results(ours, theirs, busiestOfRelay, busiestOfPeer);
    }

    private double relay() throws Exception {
        slots.renew(slot);
        Thread start = Thread.ofVirtual().start(() -> stack.suite().restart(ServiceName.TRACKING));
        try {
            Timed timed = timed(() -> stack.suite().firstDeath().isEmpty() || start.isAlive(), () -> stack.suite()
                    .pid(ServiceName.TRACKING));
            busiestOfRelay = timed.busiest();
            return timed.rowsPerSecond();
        } finally {
            start.join();
            stack.suite().kill(ServiceName.TRACKING);
            slots.drop(slot);
        }
    }

    private double peer() throws Exception {
        slots.renew(Connect.SLOT);
        Child connect = peer.start();
        try {
            Timed timed = timed(connect::isAlive, connect::pid);
            busiestOfPeer = timed.busiest();
            return timed.rowsPerSecond();
        } catch (IllegalStateException stuck) {
            throw new IllegalStateException(connect.obituary(), stuck);
        } finally {
            connect.kill();
            slots.drop(Connect.SLOT);
        }
    }

    private record Timed(double rowsPerSecond, List<String> busiest) {}

    private Timed timed(BooleanSupplier alive, java.util.function.LongSupplier pid) throws InterruptedException {
        Map<TopicPartition, Long> place = topic.place();
        BusyThreads[] threads = new BusyThreads[1];
        double rate = topic.recordsPerSecond(rows, alive, () -> threads[0] = BusyThreads.of(pid.getAsLong()));
        List<String> busiest = threads[0].busiest(4);
        int distinct = topic.distinctEventsSince(place);
        if (distinct != rows) {
            throw new IllegalStateException("of " + rows + " events " + distinct + " were published");
        }
        return new Timed(rate, busiest);
    }
}
