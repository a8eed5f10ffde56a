package io.waymark.bench.orders;

import io.waymark.bench.load.Schedule;
import io.waymark.local.load.KeptConnection;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Orders of some merchants in turn at a held rate, each followed by its label on the same connection. Latency counts from the intended sending of the
 * order to the last byte of the label, so an order that finds no free connection pays for its wait.
 */
final class OrderThenLabel {
    private static final int CONNECTIONS = 64;
    private static final long LONGEST_NANOS = 60_000_000_000L;

    private final List<OrderForge> merchants;
    private final InetSocketAddress door;
    private final Map<Integer, Integer> statuses = new ConcurrentSkipListMap<>();
    private int next;

    /**
     * Times in nanoseconds, from the intended sending of an order on.
     *
     * @param answered to the last byte of the order's answer
     * @param labelled to the last byte of its label
     */
    record Times(Histogram answered, Histogram labelled) {
        private static Times empty() {
            return new Times(new ConcurrentHistogram(LONGEST_NANOS, 3), new ConcurrentHistogram(LONGEST_NANOS, 3));
        }
    }

    OrderThenLabel(InetSocketAddress door, List<OrderForge> merchants) {
        this.door = door;
        this.merchants = merchants;
    }

    /**
     * Sends all orders of a schedule and awaits their labels.
     *
     * @param from orders from this index on count
     * @throws IllegalStateException where an order or a label was refused
     */
    Times run(String channel, Schedule schedule, int from) throws IOException {
        Times times = Times.empty();
        Times rampUp = Times.empty();
        BlockingQueue<KeptConnection> idle = new ArrayBlockingQueue<>(CONNECTIONS);
        for (int i = 0; i < CONNECTIONS; i++) {
            idle.add(new KeptConnection(door));
        }
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int index = 0; index < schedule.count(); index++) {
                long intended = schedule.intended(index);
                for (long left = intended - System.nanoTime(); left > 0; left = intended - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                int number = next++;
                OrderForge forge = merchants.get(number % merchants.size());
                Times mine = index < from ? rampUp : times;
                callers.execute(
                        () -> exchange(idle, forge.place(number, channel), forge.label(number), intended, mine));
            }
        } finally {
            idle.forEach(KeptConnection::close);
        }
        if (statuses.keySet().stream().anyMatch(status -> status < 200 || status >= 300)) {
            throw new IllegalStateException("not all was accepted: " + statuses);
        }
        return times;
    }

    private void exchange(BlockingQueue<KeptConnection> idle, byte[] order, byte[] label, long intended, Times times) {
        try {
            KeptConnection connection = idle.take();
            try {
                statuses.merge(connection.exchange(order), 1, Integer::sum);
                times.answered().recordValue(since(intended));
                statuses.merge(connection.exchange(label), 1, Integer::sum);
                times.labelled().recordValue(since(intended));
            } finally {
                idle.add(connection);
            }
        } catch (IOException broken) {
            statuses.merge(0, 1, Integer::sum);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static long since(long intended) {
        return Math.clamp(System.nanoTime() - intended, 0, LONGEST_NANOS);
    }
}
