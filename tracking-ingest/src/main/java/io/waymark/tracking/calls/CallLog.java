package io.waymark.tracking.calls;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.waymark.jdbc.Salvage;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Takes note of calls without holding them up, and writes them down together. A flood costs a bounded number of lines: of each
 * kind some are kept one by one between two writings, and the last of them stands for the rest. What was not written down
 * when a process dies is lost; it is a log, and nothing is derived from it.
 */
@Singleton
public class CallLog {
    private static final Logger LOG = Logger.getLogger(CallLog.class);
    private static final int LINES_OF_A_KIND = 20;
    private static final int KINDS = 1_000;
    private final Calls calls;
    private final Counter unlogged;
    private Map<Kind, List<Call>> waiting = new LinkedHashMap<>();

    private record Kind(Direction direction, String provider, String account, Outcome outcome) {
        static Kind of(Call call) {
            return new Kind(call.direction(), call.provider(), call.account(), call.outcome());
        }
    }

    CallLog(Calls calls, MeterRegistry registry) {
        this.calls = calls;
        this.unlogged = Counter.builder("waymark_calls_unlogged")
                .description("calls of which not even a count was written down")
                .register(registry);
    }

    /** Takes note of a call; never blocks for long and never fails. */
    public synchronized void note(Call call) {
        Kind kind = Kind.of(call);
        List<Call> lines = waiting.get(kind);
        if (lines == null) {
            if (waiting.size() == KINDS) {
                unlogged.increment((double) call.times());
                return;
            }
            lines = new ArrayList<>();
            waiting.put(kind, lines);
        }
        if (lines.size() < LINES_OF_A_KIND) {
            lines.add(call);
        } else {
            lines.set(LINES_OF_A_KIND - 1, lines.getLast().andAlike(call.times()));
        }
    }

    /** Writes down what was noted since the last time; what the database cannot take now stays noted. */
    public void write() {
        Salvage<Call> salvage = Salvage.of(take(), calls::add);
        if (!salvage.refused().isEmpty()) {
            LOG.errorf("%d lines of the call log are refused", salvage.refused().size());
            unlogged.increment(salvage.refused().size());
        }
        if (!salvage.waiting().isEmpty()) {
            LOG.warnf(
                    "%d lines of the call log wait for the database",
                    salvage.waiting().size());
            salvage.waiting().forEach(this::note);
        }
    }

    private synchronized List<Call> take() {
        List<Call> lines = waiting.values().stream().flatMap(List::stream).toList();
        waiting = new LinkedHashMap<>();
        return lines;
    }
}
