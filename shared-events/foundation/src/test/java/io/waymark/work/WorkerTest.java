package io.waymark.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Work that stops for ever after one fault, or that nothing wakes, is noticed by customers first. */
@Timeout(30)
class WorkerTest {
    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void goesOnWhileMoreIsDueAndRestsWhenNothingIs() {
        AtomicInteger turns = new AtomicInteger();
        try (Worker worker = new Worker("test", () -> turns.incrementAndGet() < 3 ? Duration.ZERO : LONG)) {
            worker.start();

            await().until(() -> turns.get() == 3);
            worker.wake();

            await().until(() -> turns.get() == 4);
        }
    }

    @Test
    void aFaultMakesItWaitAndNeverEnd() {
        AtomicInteger turns = new AtomicInteger();
        Queue<RuntimeException> told = new ConcurrentLinkedQueue<>();
        Worker worker = new Worker(
                "test",
                () -> {
                    if (turns.incrementAndGet() < 3) {
                        throw new IllegalStateException("broken");
                    }
                    return LONG;
                },
                told::add);

        worker.start();

        await().until(() -> turns.get() == 3);
        assertThat(told).hasSize(2);
        worker.close();
    }

    @Test
    void stopsAfterTheTurnThatIsUnderWay() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        Worker worker = new Worker("test", () -> {
            begun.countDown();
            released.await();
            ended.incrementAndGet();
            return Duration.ZERO;
        });
        worker.start();
        await().until(() -> begun.getCount() == 0);

        worker.stop(Duration.ofMillis(1));
        released.countDown();
        worker.stop(Duration.ofSeconds(10));

        assertThat(ended).hasValue(1);
    }

    @Test
    void aSlowItemHoldsUpOnlyItsOwnSlot() {
        BlockingQueue<String> due = new LinkedBlockingQueue<>(List.of("slow", "a", "b", "c"));
        Queue<String> done = new ConcurrentLinkedQueue<>();
        CountDownLatch released = new CountDownLatch(1);
        LeasedWork<String> queue = new LeasedWork<>(
                (limit, now, leaseEnds) -> {
                    List<String> claimed = new ArrayList<>();
                    due.drainTo(claimed, limit);
                    return claimed;
                },
                item -> {
                    if (item.equals("slow")) {
                        awaitQuietly(released);
                    }
                    done.add(item);
                },
                2,
                Duration.ofSeconds(10),
                LONG,
                Clock.systemUTC(),
                free -> free);
        try (Worker worker = new Worker("test", queue)) {
            queue.wakes(worker);

            worker.start();

            await().untilAsserted(() -> assertThat(done).containsExactly("a", "b", "c"));
            released.countDown();
            await().untilAsserted(() -> assertThat(done).contains("slow"));
        }
        queue.close();
    }

    @Test
    void aBrokenItemGivesItsSlotBack() {
        AtomicInteger claimed = new AtomicInteger();
        LeasedWork<Integer> queue = new LeasedWork<>(
                (limit, now, leaseEnds) -> claimed.get() < 3 ? List.of(claimed.incrementAndGet()) : List.of(),
                item -> {
                    throw new IllegalStateException("broken " + item);
                },
                1,
                Duration.ofSeconds(10),
                LONG,
                Clock.systemUTC(),
                free -> free);
        try (Worker worker = new Worker("test", queue)) {
            queue.wakes(worker);

            worker.start();

            await().until(() -> claimed.get() == 3);
        }
        queue.close();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
