package io.waymark.bench.push;

import io.waymark.bench.load.ClosedLoop;
import io.waymark.bench.load.Requests;
import io.waymark.bench.load.Tally;
import io.waymark.bench.stack.Stack;
import io.waymark.local.settings.ServiceSettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;

/** Runs of pushes, each about the shipments in turn, so that a shipment's nodes come seconds apart as in life. */
public final class PushLoad {
    private static final int REQUEST_BYTES = 1400;
    private static final int MOST_PER_SECOND = 40_000;
    private static final int FIRST_GUESS_PER_SECOND = 10_000;
    private static final int MARGIN = 3;
    private static final int WARM_UP_CONNECTIONS = 64;
    private static final Duration RAMP_UP = Duration.ofSeconds(1);
    private final Stack stack;
    private final Forge forge;
    private final int shipments;
    private final Duration longest;
    private final Requests requests;
    private double fastestPerSecond;
    private int next;

    private PushLoad(Stack stack, Forge forge, int shipments, Duration longest) {
        this.stack = stack;
        this.forge = forge;
        this.shipments = shipments;
        this.longest = longest;
        this.requests = new Requests(most(longest), REQUEST_BYTES);
    }

    /** Pushes of the standard provider's account, about shipments that are linked and on their way. */
    public static PushLoad of(Stack stack, int shipments, Duration longestRun) {
        return of(stack, shipments, longestRun, StandardForge.ON_ITS_WAY);
    }

    /** The same, of what the provider's code tells. */
    public static PushLoad of(Stack stack, int shipments, Duration longestRun, String code) {
        var forge = new StandardForge(
                ServiceSettings.ACCOUNT, stack.suite().secrets().standardWebhooksSecret(), code, Clock.systemUTC());
        return new PushLoad(stack, forge, shipments, longestRun);
    }

    private static int most(Duration run) {
        return (int) (run.plus(RAMP_UP).toSeconds() * MOST_PER_SECOND);
    }

    /** The dialect that is spoken. */
    public String provider() {
        return forge.provider();
    }

    /** The node of the next request. */
    public int nextNode() {
        return next;
    }

    /** Writes out and signs what a run of this length sends, even if it is much faster than the fastest before it. */
    public void prepare(Duration window) {
        double perSecond = Math.max(FIRST_GUESS_PER_SECOND, MARGIN * fastestPerSecond);
        prepared((int) Math.min(most(window), window.plus(RAMP_UP).toSeconds() * perSecond));
    }

    /** Writes out and signs so many requests; valid for some minutes, and until the next are prepared. */
    public Requests prepared(int count) {
        requests.clear();
        for (int i = 0; i < count; i++) {
            requests.add(forge.request((next + i) % shipments, next + i));
        }
        return requests;
    }

    /** How many requests the longest run can send; another load's nodes may begin there. */
    public int most() {
        return most(longest);
    }

    /** Counts prepared requests as sent. */
    public void sent(int count) {
        next += count;
    }

    /** Sends what was prepared as fast as it is answered. */
    public Tally run(int connections, Duration window) throws IOException {
        return run(stack.door(), connections, window);
    }

    /** Sends what was prepared to one of several replicas. */
    public Tally run(InetSocketAddress door, int connections, Duration window) throws IOException {
        Tally tally = new ClosedLoop(door, connections, RAMP_UP, window).run(requests);
        sent(tally.sentCount());
        fastestPerSecond = Math.max(fastestPerSecond, tally.acceptedPerSecond());
        return tally;
    }

    /** Lets compilers and caches settle, and waits until all of it is published; what is measured here counts nowhere. */
    public void warmUp(Duration atLeast) throws IOException, SQLException, InterruptedException {
        long until = System.nanoTime() + atLeast.toNanos();
        while (System.nanoTime() < until) {
            prepare(longest);
            run(WARM_UP_CONNECTIONS, longest);
        }
        stack.drain();
    }
}
