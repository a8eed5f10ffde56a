package io.waymark.e2e;

import static org.awaitility.Awaitility.await;

import io.waymark.local.Suite;
import io.waymark.local.scenario.Report;
import io.waymark.local.scenario.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** A scenario that plays in the background, so that a test can break things meanwhile. */
final class PlayedScenario {
    private static final Duration LIMIT = Duration.ofMinutes(8);
    private static final AtomicLong LAST_NAME = new AtomicLong();

    private final BlockingQueue<String> steps = new LinkedBlockingQueue<>();
    private final CompletableFuture<Report> report;

    private PlayedScenario(Suite suite, long seed) {
        long name =
                LAST_NAME.updateAndGet(last -> Math.max(last + 1, Instant.now().getEpochSecond()));
        Scenario scenario = new Scenario(suite, seed, Scenario.runNamed(Instant.ofEpochSecond(name)), steps::add);
        this.report = CompletableFuture.supplyAsync(() -> play(scenario));
    }

    static PlayedScenario start(Suite suite, long seed) {
        return new PlayedScenario(suite, seed);
    }

    private static Report play(Scenario scenario) {
        try {
            return scenario.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits for a moment in the middle of the play; fails where the play ended before it. */
    void awaitMoment(String name, BooleanSupplier moment) {
        await(name).atMost(LIMIT).until(() -> moment.getAsBoolean() || report.isDone());
        if (report.isDone()) {
            throw new AssertionError(
                    "the scenario ended before the moment: " + name + "; steps: " + List.copyOf(steps));
        }
    }

    /** Waits for the step whose announcement begins like this. */
    void awaitStep(String beginning) {
        awaitMoment(beginning, () -> steps.stream().anyMatch(step -> step.startsWith(beginning)));
    }

    /** Waits for the end of the play. */
    Report report() {
        return report.orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join();
    }
}
