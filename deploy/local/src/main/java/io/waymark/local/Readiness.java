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
            pause(child.name());
        }
    }

    /**
     * Starts a part again whenever it has ended, until it is ready.
     *
     * @throws StartFailure where it takes longer than the limit
     */
    static void revive(Part part, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!part.isAlive() || !part.isReady()) {
            if (System.nanoTime() > deadline) {
                throw new StartFailure(part.name() + " has not come back after " + limit.toSeconds() + " s");
            }
            if (!part.isAlive()) {
                part.startAgain();
            }
            pause(part.name());
        }
    }

    private static void pause(String awaited) {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while waiting for " + awaited, e);
        }
    }

    /** @throws StartFailure with the cause where it died */
    static void requireAlive(Child child) {
        if (!child.isAlive()) {
            throw new StartFailure(child.name() + " did not start: " + child.cause());
        }
    }

    /** Whether the service says, at its management port, that it can take work. */
    public static boolean isReady(URI management) {
        return isReady(management, HTTP);
    }

    /** The same by a client that trusts whoever answers there. */
    static boolean isReady(URI management, HttpClient client) {
        HttpRequest question = HttpRequest.newBuilder(management.resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
