package io.waymark.bench.ingest;

import io.waymark.bench.load.ClosedLoop;
import io.waymark.bench.load.Requests;
import io.waymark.bench.load.Tally;
import io.waymark.bench.push.Forge;
import io.waymark.bench.stack.Stack;
import java.io.IOException;
import java.time.Duration;

/** Runs of pushes, each about the shipments in turn, so that a shipment's nodes come seconds apart as in life. */
final class PushLoad {
    private static final int REQUEST_BYTES = 1400;
    private static final int MOST_PER_SECOND = 40_000;
    private static final Duration RAMP_UP = Duration.ofSeconds(1);
    private final Stack stack;
    private final Forge forge;
    private final int shipments;
    private final Requests requests;
    private int next;

    PushLoad(Stack stack, Forge forge, int shipments, Duration longest) {
        this.stack = stack;
        this.forge = forge;
        this.shipments = shipments;
        this.requests = new Requests(most(longest), REQUEST_BYTES);
    }

    private static int most(Duration run) {
        return (int) (run.plus(RAMP_UP).toSeconds() * MOST_PER_SECOND);
    }

    /** Writes out and signs what a run of this length can send at most. */
    void prepare(Duration window) {
        requests.clear();
        int most = most(window);
        for (int i = 0; i < most; i++) {
            requests.add(forge.request((next + i) % shipments, next + i));
        }
    }

    /** Sends what was prepared as fast as it is answered. */
    Tally run(int connections, Duration window) throws IOException {
        Tally tally = new ClosedLoop(stack.door(), connections, RAMP_UP, window).run(requests);
        next += tally.sentCount();
        return tally;
    }
}
