package io.waymark.tracking.calls;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.waymark.work.BoundedLog;
import jakarta.inject.Singleton;

/** Takes note of calls without holding them up, and writes them down together; see {@link BoundedLog}. */
@Singleton
public class CallLog {
    private final BoundedLog<Call> log;

    private record Kind(Direction direction, String provider, String account, Outcome outcome) {
        static Kind of(Call call) {
            return new Kind(call.direction(), call.provider(), call.account(), call.outcome());
        }
    }

    CallLog(Calls calls, MeterRegistry registry) {
        Counter unlogged = Counter.builder("waymark_calls_unlogged")
                .description("calls of which not even a count was written down")
                .register(registry);
        this.log = new BoundedLog<>(
                new BoundedLog.Shape<>(Kind::of, Call::times, Call::andAlike), calls::add, unlogged::increment);
    }

    /** Takes note of a call; never blocks for long and never fails. */
    public void note(Call call) {
        log.note(call);
    }

    /** Writes down what was noted since the last time; what the database cannot take now stays noted. */
    public void write() {
        log.write();
    }
}
