package io.waymark.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** As much load as is answered: each connection sends its next request when the one before is answered. One thread does it all. */
public final class ClosedLoop {
    private static final long LOOK_MILLIS = 100;
    private final InetSocketAddress address;
    private final int connections;
    private final Duration rampUp;
    private final Duration window;

    /**
     * A load.
     *
     * @param rampUp time before the window, whose answers do not count
     */
    public ClosedLoop(InetSocketAddress address, int connections, Duration rampUp, Duration window) {
        this.address = address;
        this.connections = connections;
        this.rampUp = rampUp;
        this.window = window;
    }

    /** Sends for the ramp-up and the window, then awaits what is under way. */
    public Tally run(Requests requests) throws IOException {
        Run run = new Run(requests);
        try (Selector selector = Selector.open()) {
            List<Wire> wires = new ArrayList<>();
            try {
                for (int i = 0; i < connections; i++) {
                    wires.add(Wire.open(address, requests, selector));
                }
                run.begin(wires);
                while (run.open > 0) {
                    selector.select(run::ready, LOOK_MILLIS);
                    run.giveUpLate();
                }
            } finally {
                wires.forEach(Wire::close);
            }
        }
        run.tally.window(window.toNanos());
        return run.tally;
    }

    private final class Run {
        private static final long PATIENCE_NANOS = 15_000_000_000L;
        final Tally tally;
        private final Requests requests;
        private long from;
        private long until;
        int open;

        Run(Requests requests) {
            this.requests = requests;
            this.tally = new Tally(requests.count());
        }

        void begin(List<Wire> wires) throws IOException {
            long now = System.nanoTime();
            from = now + rampUp.toNanos();
            until = from + window.toNanos();
            open = wires.size();
            for (Wire wire : wires) {
                next(wire, System.nanoTime());
            }
        }

        void ready(SelectionKey key) {
            Wire wire = (Wire) key.attachment();
            try {
                int status = wire.receive();
                if (status != 0) {
                    long now = System.nanoTime();
                    tally.answered(wire.index, status, now - wire.since, now >= from && now < until);
                    next(wire, now);
                }
            } catch (IOException lost) {
                key.cancel();
                wire.close();
                open--;
            }
        }

        private void next(Wire wire, long now) throws IOException {
            if (now >= until) {
                open--;
            } else if (tally.sentCount() == requests.count()) {
                throw new IllegalStateException("too few requests were prepared: " + requests.count());
            } else {
                wire.send(tally.sentCount(), now);
                tally.sent();
            }
        }

        void giveUpLate() {
            if (System.nanoTime() > until + PATIENCE_NANOS) {
                open = 0;
            }
        }
    }
}
