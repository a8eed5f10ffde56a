package io.waymark.tracking.ingest.application;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.waymark.tracking.provider.application.Account;
import io.waymark.tracking.provider.domain.UnreadableRow;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The meters of the way in; the one place where their names are spelled. */
@Singleton
public class IngestMetrics implements PushObserver {
    private final Map<Answered, Timer> answered = new ConcurrentHashMap<>();
    private final Map<String, Timer> read = new ConcurrentHashMap<>();
    private final MeterRegistry registry;
    private final DistributionSummary groupSize;
    private final Timer waited;
    private final Timer committed;

    /** How a push ended. */
    public enum Outcome {
        ACCEPTED,
        UNKNOWN_ACCOUNT,
        ADDRESS_REFUSED,
        SIGNATURE_INVALID,
        MALFORMED,
        UNSTORABLE,
        UNAVAILABLE
    }

    private record Answered(String provider, Outcome outcome) {}

    IngestMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.groupSize = DistributionSummary.builder("waymark_ingest_group_pushes")
                .description("pushes that shared one commit")
                .publishPercentileHistogram()
                .register(registry);
        this.waited = timer("waymark_ingest_queue_wait", "from the queue to a writer");
        this.committed = timer("waymark_ingest_commit", "one group's transaction");
    }

    @Override
    public void unknownAccount(Arrival arrival) {
        answered("unknown", Outcome.UNKNOWN_ACCOUNT, arrival);
    }

    @Override
    public void answered(Arrival arrival, Account account, Answer answer) {
        answered(account.provider().name(), outcome(answer), arrival);
    }

    /** A push was answered. */
    public void answered(String provider, Outcome outcome, Arrival arrival) {
        answered.computeIfAbsent(new Answered(provider, outcome), key -> Timer.builder("waymark_ingest_push")
                        .description("from a push's arrival to its answer")
                        .tags(
                                "provider",
                                key.provider(),
                                "outcome",
                                key.outcome().name().toLowerCase(Locale.ROOT))
                        .publishPercentileHistogram()
                        .register(registry))
                .record(Duration.ofNanos(System.nanoTime() - arrival.nanos()));
    }

    /** A push was verified and read. */
    public void read(String provider, long nanos) {
        read.computeIfAbsent(provider, name -> Timer.builder("waymark_ingest_read")
                        .description("verifying and reading a push")
                        .tag("provider", name)
                        .publishPercentileHistogram()
                        .register(registry))
                .record(Duration.ofNanos(nanos));
    }

    /** Rows of a push could not be read. */
    public void unreadable(String provider, List<UnreadableRow> rows) {
        for (UnreadableRow row : rows) {
            registry.counter(
                            "waymark_ingest_unreadable_rows",
                            "provider",
                            provider,
                            "kind",
                            row.kind().name().toLowerCase(Locale.ROOT))
                    .increment();
        }
    }

    /** A writer took a push from its queue. */
    public void waited(long nanos) {
        waited.record(Duration.ofNanos(nanos));
    }

    /** A group was committed. */
    public void committed(int pushes, long nanos) {
        groupSize.record(pushes);
        committed.record(Duration.ofNanos(nanos));
    }

    /** A group could not be committed as it was: cut in two, tried again, or given up. */
    public void failed(String reason) {
        registry.counter("waymark_ingest_group_failures", "reason", reason).increment();
    }

    /** Watches how many pushes wait. */
    public void watchQueue(String writer, Supplier<Number> waiting) {
        Gauge.builder("waymark_ingest_queue_pushes", waiting)
                .description("pushes that wait for a writer")
                .tag("writer", writer)
                .register(registry);
    }

    private static Outcome outcome(Answer answer) {
        return switch (answer) {
            case Answer.Durable durable -> Outcome.ACCEPTED;
            case Answer.Forged forged -> Outcome.SIGNATURE_INVALID;
            case Answer.AddressRefused refused -> Outcome.ADDRESS_REFUSED;
            case Answer.Malformed malformed -> Outcome.MALFORMED;
            case Answer.Unstorable unstorable -> Outcome.UNSTORABLE;
            case Answer.Unavailable unavailable -> Outcome.UNAVAILABLE;
        };
    }

    private Timer timer(String name, String description) {
        return Timer.builder(name)
                .description(description)
                .publishPercentileHistogram()
                .register(registry);
    }
}
