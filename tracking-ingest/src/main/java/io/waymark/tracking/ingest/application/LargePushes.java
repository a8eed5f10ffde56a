package io.waymark.tracking.ingest.application;

import io.waymark.tracking.ingest.IngestConfig;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Reads large pushes one after the other on a thread of its own: to read one takes long, and an event loop has others to serve. */
@Singleton
class LargePushes {
    private static final int SMALL = 64 * 1024;

    /** As many large bodies may wait, each as large as a body may be. */
    private static final int MOST_WAITING = 16;

    private final ThreadPoolExecutor reader = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().name("waymark-large-pushes").daemon().factory());

    private final long waitNanos;

    LargePushes(IngestConfig config) {
        this.waitNanos = config.answerWithin().toNanos();
    }

    /**
     * Answers about a body of that many bytes: at once and on this thread where it is small. Where too many wait, or have waited
     * for too long, it is unavailable: to be sent again.
     */
    CompletionStage<Answer> answer(int bytes, Supplier<CompletionStage<Answer>> work) {
        if (bytes <= SMALL) {
            return work.get();
        }
        long since = System.nanoTime();
        try {
            return CompletableFuture.supplyAsync(() -> unlessLate(since, work), reader)
                    .thenCompose(answer -> answer);
        } catch (RejectedExecutionException full) {
            return CompletableFuture.completedFuture(new Answer.Unavailable());
        }
    }

    private CompletionStage<Answer> unlessLate(long since, Supplier<CompletionStage<Answer>> work) {
        return System.nanoTime() - since > waitNanos
                ? CompletableFuture.completedFuture(new Answer.Unavailable())
                : work.get();
    }
}
