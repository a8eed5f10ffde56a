package io.waymark.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Load at a rate, whatever the server does: one thread sends at the intended times over whichever connection is free, another
 * reads the answers. A request that finds no free connection waits, and its wait counts. Lost connections are opened again, as
 * senders do; what was under way on them stays unanswered.
 */
public final class OpenLoop {
    private static final long LOOK_MILLIS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private final InetSocketAddress address;
    private final int connections;

    public OpenLoop(InetSocketAddress address, int connections) {
        this.address = address;
        this.connections = connections;
    }

    /** Hears of every answer the moment it is whole. */
    @FunctionalInterface
    public interface Listener {
        /** Called on the reading thread. */
        void answered(int index, int status, long atNanos);
    }

    /**
     * Sends all requests of the schedule, then awaits the answers under way.
     *
     * @param from requests from this index on count for the figures; those before warm up
     */
    public Tally run(Requests requests, Schedule schedule, int from, Listener listener)
            throws IOException, InterruptedException {
        Tally tally = new Tally(schedule.count());
        try (Selector selector = Selector.open()) {
            Reading reading = new Reading(selector, tally, requests, from, listener);
            for (int i = 0; i < connections; i++) {
                reading.open();
            }
            Thread reader = Thread.ofPlatform().name("answers").daemon().start(reading);
            send(schedule, reading);
            reading.finish();
            reader.join(PATIENCE.toMillis());
            reading.close();
        }
        tally.window(schedule.intended(schedule.count()) - schedule.intended(from));
        return tally;
    }

    private static void send(Schedule schedule, Reading reading) throws InterruptedException {
        for (int index = 0; index < schedule.count(); index++) {
            long intended = schedule.intended(index);
            for (long left = intended - System.nanoTime(); left > 0; left = intended - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            reading.send(index, intended);
        }
    }

    private final class Reading implements Runnable {
        private final Selector selector;
        private final Tally tally;
        private final Requests requests;
        private final int from;
        private final Listener listener;
        private final BlockingQueue<Wire> idle = new LinkedBlockingQueue<>();
        private volatile boolean finishing;

        Reading(Selector selector, Tally tally, Requests requests, int from, Listener listener) {
            this.selector = selector;
            this.tally = tally;
            this.requests = requests;
            this.from = from;
            this.listener = listener;
        }

        void open() throws IOException {
            idle.add(Wire.open(address, requests, selector));
        }

        void send(int index, long intended) throws InterruptedException {
            tally.sent();
            while (true) {
                Wire wire = idle.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (wire != null) {
                    try {
                        wire.send(index, intended);
                        return;
                    } catch (IOException lost) {
                        wire.index = -1;
                        wire.close();
                    }
                }
            }
        }

        void finish() {
            finishing = true;
            selector.wakeup();
        }

        void close() {
            selector.keys().forEach(key -> ((Wire) key.attachment()).close());
        }

        @Override
        public void run() {
            while (!finishing || idle.size() < selector.keys().size()) {
                try {
                    selector.select(this::ready, LOOK_MILLIS);
                    while (!finishing && selector.keys().size() < connections) {
                        open();
                    }
                } catch (IOException away) {
                    LockSupport.parkNanos(Duration.ofMillis(LOOK_MILLIS).toNanos());
                }
            }
        }

        private void ready(SelectionKey key) {
            Wire wire = (Wire) key.attachment();
            try {
                int status = wire.receive();
                if (status != 0) {
                    long now = System.nanoTime();
                    int index = wire.index;
                    tally.answered(index, status, now - wire.since, index >= from);
                    listener.answered(index, status, now);
                    idle.add(wire);
                }
            } catch (IOException lost) {
                key.cancel();
                wire.close();
                idle.remove(wire);
            }
        }
    }
}
