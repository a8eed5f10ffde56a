package io.waymark.local;

import io.waymark.local.process.Child;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits until a child answers, and notices when it died instead. */
public final class Readiness {
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private Readiness() {}

    /** @throws StartFailure with the cause where it dies or takes longer than the limit */
    public static void await(Child child, BooleanSupplier ready, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            requireAlive(child);
            if (System.nanoTime() > deadline) {
                throw new StartFailure(
                        child.name() + " is not ready after " + limit.toSeconds() + " s: " + child.cause());
            }
            try {
                Thread.sleep(LOOK_EVERY);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StartFailure("interrupted while waiting for " + child.name(), e);
            }
        }
    }

    /** @throws StartFailure with the cause where it died */
    static void requireAlive(Child child) {
        if (!child.isAlive()) {
            throw new StartFailure(child.name() + " did not start: " + child.cause());
        }
    }

    /** Whether the service says that it can take work. */
    public static boolean isReady(URI service) {
        HttpRequest question = HttpRequest.newBuilder(service.resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
