package io.waymark.local;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Looks after what runs: whatever ends although nobody asked it to is told of and started again, after a pause that grows
 * with each time, while all others go on. What has been ready for a minute counts as well again.
 */
public final class Caretaker {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final long WELL_AFTER = Duration.ofMinutes(1).toNanos();

    private final Supplier<List<Part>> parts;
    private final Consumer<String> news;
    private final LongSupplier nanoTime;
    private final Map<String, History> records = new HashMap<>();

    /**
     * Takes over.
     *
     * @param news     told in one line of each death, each start and each recovery
     * @param nanoTime as {@link System#nanoTime}
     */
    Caretaker(Supplier<List<Part>> parts, Consumer<String> news, LongSupplier nanoTime) {
        this.parts = parts;
        this.news = news;
        this.nanoTime = nanoTime;
    }

    /** What is known of a part that has died. */
    private static final class History {
        private int deaths;
        private boolean mourned;
        private boolean ready = true;
        private long due;
        private long readySince;
    }

    /** Looks at every part once, and does what is due. */
    public void look() {
        parts.get().forEach(this::look);
    }

    private void look(Part part) {
        if (!part.isAlive()) {
            History record = records.computeIfAbsent(part.name(), name -> new History());
            if (!record.mourned) {
                mourn(part, record);
            } else if (nanoTime.getAsLong() - record.due >= 0) {
                startAgain(part, record);
            }
        } else if (records.containsKey(part.name())) {
            follow(part, records.get(part.name()));
        }
    }

    private void mourn(Part part, History record) {
        Duration pause = putOff(record);
        news.accept(part.obituary() + "; it is started again in " + pause.toSeconds() + " s, the others go on");
    }

    private void startAgain(Part part, History record) {
        record.mourned = false;
        try {
            part.startAgain();
        } catch (StartFailure failed) {
            Duration pause = putOff(record);
            news.accept(failed.getMessage() + "; it is tried again in " + pause.toSeconds() + " s");
        }
    }

    /** Lets the next start wait, twice as long as the one before. */
    private Duration putOff(History record) {
        record.deaths++;
        record.mourned = true;
        record.ready = false;
        long doubled = 1L << Math.min(record.deaths - 1, Long.SIZE / 2);
        Duration pause = Duration.ofSeconds(Math.min(doubled, LONGEST_PAUSE.toSeconds()));
        record.due = nanoTime.getAsLong() + pause.toNanos();
        return pause;
    }

    private void follow(Part part, History record) {
        long now = nanoTime.getAsLong();
        if (!record.ready && part.isReady()) {
            record.ready = true;
            record.readySince = now;
            news.accept(part.name() + " is ready again");
        } else if (record.ready && now - record.readySince > WELL_AFTER) {
            records.remove(part.name());
        }
    }
}
