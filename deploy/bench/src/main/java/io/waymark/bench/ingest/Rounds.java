package io.waymark.bench.ingest;

import io.waymark.bench.load.ClosedLoop;
import io.waymark.bench.load.Requests;
import io.waymark.bench.load.Tally;
import io.waymark.bench.push.PushLoad;
import io.waymark.bench.stack.EmptyDoor;
import io.waymark.bench.stack.Pgbench;
import io.waymark.bench.stack.Stack;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The order of runs: rows, pushes, empty requests, then the other way round, so that a drift of the machine cancels out. */
final class Rounds {
    private static final int BODY_BYTES = 1024;
    private static final int MOST_EMPTY = 50_000_000;
    private static final Duration RAMP_UP = Duration.ofSeconds(1);
    private final Stack stack;
    private final EmptyDoor door;
    private final Pgbench pgbench;
    private final PushLoad load;
    private final int seconds;
    private final Requests empty = Requests.alike(EmptyDoor.post(BODY_BYTES), MOST_EMPTY);

    /** @param seconds of each run */
    Rounds(Stack stack, EmptyDoor door, Pgbench pgbench, PushLoad load, int seconds) {
        this.stack = stack;
        this.door = door;
        this.pgbench = pgbench;
        this.load = load;
        this.seconds = seconds;
    }

    /** Lets compilers and caches settle; what is measured here counts nowhere. */
    void warmUp(int warmUpSeconds) throws IOException, SQLException, InterruptedException {
        load.warmUp(Duration.ofSeconds(warmUpSeconds));
        empties(64);
    }

    /** Runs an even or odd number of rounds at one number of connections. */
    Series run(int connections, int rounds) throws IOException, SQLException, InterruptedException {
        Series series = new Series();
        for (int round = 0; round < rounds; round++) {
            if (round % 2 == 0) {
                double rows = pgbench.insertsPerSecond(connections, seconds);
                Series.Pushes pushes = pushes(connections);
                series.add(rows, pushes, empties(connections));
            } else {
                double empties = empties(connections);
                Series.Pushes pushes = pushes(connections);
                series.add(pgbench.insertsPerSecond(connections, seconds), pushes, empties);
            }
            System.out.printf(Locale.ROOT, "%d connections, round %d: %s%n", connections, round + 1, series.last());
        }
        return series;
    }

    private double empties(int connections) throws IOException {
        return new ClosedLoop(door.address(), connections, RAMP_UP, Duration.ofSeconds(seconds / 2))
                .run(empty)
                .acceptedPerSecond();
    }

    /** Pushes until everything of them is published: only then are their costs complete and the machine free again. */
    private Series.Pushes pushes(int connections) throws IOException, SQLException, InterruptedException {
        load.prepare(Duration.ofSeconds(seconds));
        Map<String, Double> before = stack.cpuSeconds();
        Tally tally = load.run(connections, Duration.ofSeconds(seconds));
        long loaded = System.nanoTime();
        stack.drain();
        double drained = (System.nanoTime() - loaded) / 1e9;
        Map<String, Double> used = new HashMap<>(stack.cpuSeconds());
        before.forEach((who, seconds) -> used.merge(who, -seconds, Double::sum));
        used.replaceAll((who, seconds) -> seconds * 1000 / tally.accepted());
        return new Series.Pushes(tally, drained, used);
    }
}
