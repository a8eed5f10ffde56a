package io.waymark.local.scenario;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Waits for conditions, asking only about those that do not hold yet. */
final class Patience {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private Patience() {}

    /** Whether something is still to be waited for. */
    interface Open<T> {
        boolean of(T item) throws Exception;
    }

    /** @throws IllegalStateException names some of those that stay open beyond the limit */
    static <T> void until(String what, Duration limit, List<T> items, Open<T> open) throws InterruptedException {
        List<T> left = tryUntil(limit, items, open);
        if (!left.isEmpty()) {
            throw new IllegalStateException("waited " + limit.toSeconds() + " s in vain until " + what + ": "
                    + left.size() + " of " + items.size() + " are left, such as " + left.getFirst());
        }
    }

    /** Answers those that stay open beyond the limit. */
    static <T> List<T> tryUntil(Duration limit, List<T> items, Open<T> open) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        List<T> left = stillOpen(items, open);
        while (!left.isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(PAUSE);
            left = stillOpen(left, open);
        }
        return left;
    }

    private static <T> List<T> stillOpen(List<T> items, Open<T> open) {
        List<Boolean> states = Parallel.map(items, open::of);
        return IntStream.range(0, items.size())
                .filter(states::get)
                .mapToObj(items::get)
                .toList();
    }
}
