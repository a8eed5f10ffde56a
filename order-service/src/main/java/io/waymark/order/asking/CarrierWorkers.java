package io.waymark.order.asking;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.waymark.order.application.OrderMetrics;
import io.waymark.order.booking.application.BookingPolicy;
import io.waymark.order.booking.application.CarrierPauses;
import io.waymark.order.booking.application.CarrierQueries;
import io.waymark.order.booking.application.Carriers;
import io.waymark.order.booking.application.Carriers.Carrier;
import io.waymark.order.booking.domain.CircuitBreaker;
import io.waymark.work.LeasedWork;
import io.waymark.work.LeasedWorkers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** A worker and a breaker for each question and each carrier that it is for, so that a slow carrier holds up no other. */
@ApplicationScoped
public class CarrierWorkers {
    private static final Logger LOG = Logger.getLogger(CarrierWorkers.class);

    /** What a call may take beyond twice its time-out, storing the answer included. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(15);

    private final List<Question<?>> questions;
    private final Carriers carriers;
    private final BookingPolicy policy;
    private final CarrierPauses pauses;
    private final OrderMetrics metrics;
    private final Clock clock;
    private final LeasedWorkers workers = new LeasedWorkers(PATIENCE_AT_STOP);

    CarrierWorkers(
            @All List<Question<?>> questions,
            Carriers carriers,
            BookingPolicy policy,
            CarrierPauses pauses,
            OrderMetrics metrics,
            Clock clock) {
        this.questions = questions;
        this.carriers = carriers;
        this.policy = policy;
        this.pauses = pauses;
        this.metrics = metrics;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        for (Carrier carrier : carriers.all()) {
            if (carrier instanceof CarrierQueries queries) {
                questions.stream()
                        .filter(question -> question.isFor(queries))
                        .forEach(question -> start(question, carrier, queries));
            }
        }
    }

    private void start(Question<?> question, Carrier carrier, CarrierQueries queries) {
        LeasedWork<?> work = work(question, carrier, queries);
        workers.start(question.name() + "-" + carrier.code(), work, failed -> metrics.dispatchFailed());
    }

    private <T> LeasedWork<T> work(Question<T> question, Carrier carrier, CarrierQueries queries) {
        CircuitBreaker breaker = new CircuitBreaker(policy.breakerFailures(), policy.breakerPause());
        return new LeasedWork<>(
                (limit, now, leaseEnds) -> claim(question, carrier, breaker, limit, now, leaseEnds),
                due -> ask(question, carrier, queries, breaker, due),
                Math.min(question.plan().concurrency(), carrier.concurrency()),
                carrier.timeout().multipliedBy(2).plus(MARGIN),
                question.plan().lookEvery(),
                clock,
                free -> pauses.isPaused(carrier.code()) ? 0 : breaker.permits(free, clock.instant()));
    }

    private static <T> List<T> claim(
            Question<T> question, Carrier carrier, CircuitBreaker breaker, int limit, Instant now, Instant leaseEnds) {
        List<T> due = question.claim(carrier.code(), limit, now, leaseEnds);
        if (!due.isEmpty()) {
            breaker.started(now);
        }
        return due;
    }

    private <T> void ask(Question<T> question, Carrier carrier, CarrierQueries queries, CircuitBreaker breaker, T due) {
        question.ask(queries, due)
                .ifPresentOrElse(
                        cause -> {
                            if (breaker.failed(clock.instant())) {
                                LOG.warnf(
                                        "%s is not asked for a %s for a while: %s",
                                        carrier.code(), question.name(), cause);
                            }
                        },
                        breaker::answered);
    }

    void stop(@Observes ShutdownEvent stopping) {
        workers.stop();
    }
}
