package io.waymark.local.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same for many, some at a time, and gives the results back in order. */
final class Parallel {
    private static final int AT_A_TIME = 12;

    private Parallel() {}

    /** A step that may fail in any way; the first failure fails the whole. */
    interface Step<T, R> {
        R of(T item) throws Exception;
    }

    static <T, R> List<R> map(List<T> items, Step<T, R> step) {
        try (ExecutorService threads = Executors.newFixedThreadPool(
                AT_A_TIME, Thread.ofVirtual().name("scenario-", 0).factory())) {
            List<Future<R>> futures = new ArrayList<>();
            for (T item : items) {
                futures.add(threads.submit((Callable<R>) () -> step.of(item)));
            }
            return futures.stream()
                    .map((Function<Future<R>, R>) Parallel::result)
                    .toList();
        }
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
