package io.waymark.order.calls;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.waymark.work.BoundedLog;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Takes note of calls without holding them up, and writes them down together; see {@link BoundedLog}. */
@Singleton
class CallLog implements CallNotes {
    private final BoundedLog<Call> log;

    private record Kind(
            Direction direction,
            String partner,
            String operation,
            Outcome outcome,
            @Nullable String merchantId) {
        static Kind of(Call call) {
            return new Kind(
                    call.direction(),
                    call.partner(),
                    call.operation(),
                    call.outcome(),
                    call.direction() == Direction.IN ? call.subject().merchantId() : null);
        }
    }

    CallLog(Calls calls, MeterRegistry registry) {
        Counter unlogged = Counter.builder("waymark_calls_unlogged")
                .description("calls of which not even a count was written down")
                .register(registry);
        this.log = new BoundedLog<>(
                new BoundedLog.Shape<>(Kind::of, Call::times, Call::andAlike), calls::add, unlogged::increment);
    }

    @Override
    public void note(Call call) {
        log.note(call);
    }

    /** Writes down what was noted since the last time; what the database cannot take now stays noted. */
    void write() {
        log.write();
    }
}
