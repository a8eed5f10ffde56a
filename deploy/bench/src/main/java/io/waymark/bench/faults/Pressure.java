package io.waymark.bench.faults;

import io.waymark.bench.ledger.Ledger;
import io.waymark.bench.load.OpenLoop;
import io.waymark.bench.load.Requests;
import io.waymark.bench.load.Schedule;
import io.waymark.bench.load.Tally;
import io.waymark.bench.push.StandardForge;
import io.waymark.bench.stack.Stack;
import io.waymark.local.settings.ServiceSettings;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Pushes at a steady rate, whatever happens to those who receive them; the ledger keeps what was acknowledged. */
final class Pressure {
    private static final int CONNECTIONS = 32;
    private static final int REQUEST_BYTES = 1400;
    private final Stack stack;
    private final StandardForge forge;
    private final Ledger ledger = new Ledger();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final int shipments;
    private final double perSecond;
    private int next;

    Pressure(Stack stack, int shipments, double perSecond) {
        this.stack = stack;
        this.shipments = shipments;
        this.perSecond = perSecond;
        this.forge = new StandardForge(
                ServiceSettings.ACCOUNT,
                stack.suite().secrets().standardWebhooksSecret(),
                StandardForge.ON_ITS_WAY,
                Clock.systemUTC());
    }

    /** Pushes for so long, beside the caller; completes when the last one is answered or given up. */
    CompletableFuture<Void> during(Duration length) {
        Schedule schedule = Schedule.of(System.nanoTime(), perSecond, length);
        Requests requests = new Requests(schedule.count(), REQUEST_BYTES);
        int first = next;
        for (int i = 0; i < schedule.count(); i++) {
            requests.add(forge.request((first + i) % shipments, first + i));
        }
        next += schedule.count();
        Schedule fromNow = new Schedule(System.nanoTime(), perSecond, schedule.count());
        return CompletableFuture.runAsync(() -> send(requests, fromNow, first), Thread::startVirtualThread);
    }

    private void send(Requests requests, Schedule schedule, int first) {
        try {
            Tally tally = new OpenLoop(stack.door(), CONNECTIONS).run(requests, schedule, 0, (index, status, at) -> {});
            ledger.add(first, tally);
            tally.statuses().forEach((status, count) -> statuses.merge(status, count, Integer::sum));
        } catch (IOException | InterruptedException broken) {
            throw new CompletionException(broken);
        }
    }

    Ledger ledger() {
        return ledger;
    }

    /** How often each status was answered. */
    Map<Integer, Integer> statuses() {
        return statuses;
    }
}
