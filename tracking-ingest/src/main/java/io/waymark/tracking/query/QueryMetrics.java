package io.waymark.tracking.query;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.waymark.web.ProblemException;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The meters of the queries; the one place where their names are spelled. */
@Singleton
class QueryMetrics {
    private final Map<Answered, Timer> answered = new ConcurrentHashMap<>();
    private final MeterRegistry registry;
    private final DistributionSummary together;

    /** What was asked by. */
    enum Kind {
        CODE,
        NUMBER,
        ORDER,
        REFERENCE,
        BATCH
    }

    /** How a query ended. */
    enum Outcome {
        ANSWERED,
        UNCHANGED,
        REFUSED,
        FAILED
    }

    private record Answered(Kind kind, Outcome outcome) {}

    QueryMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.together = DistributionSummary.builder("waymark_query_shared_reads")
                .description("queries that shared one round trip to the database")
                .register(registry);
    }

    void answered(Kind kind, Outcome outcome, long nanos) {
        answered.computeIfAbsent(new Answered(kind, outcome), this::timer).record(nanos, TimeUnit.NANOSECONDS);
    }

    /** A query that was refused, or could not be answered. */
    void failed(Kind kind, Throwable failure, long nanos) {
        Throwable cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
        boolean refused =
                cause instanceof ProblemException problem && problem.type().status() < 500;
        answered(kind, refused ? Outcome.REFUSED : Outcome.FAILED, nanos);
    }

    void shared(int queries) {
        together.record(queries);
    }

    private Timer timer(Answered key) {
        return Timer.builder("waymark_query_shipment")
                .description("from a query's arrival to its answer")
                .tags("by", key.kind().name().toLowerCase(Locale.ROOT))
                .tags("outcome", key.outcome().name().toLowerCase(Locale.ROOT))
                .publishPercentileHistogram()
                .register(registry);
    }
}
