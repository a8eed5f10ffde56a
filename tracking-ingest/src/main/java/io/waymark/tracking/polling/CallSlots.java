package io.waymark.tracking.polling;

import io.waymark.jdbc.Database;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

/**
 * The right to call an interface, kept across replicas. An interface has as many slots as it allows calls within a gap; a
 * slot is held during a call and free again a gap after the call's end. So two calls of one slot never reach the interface
 * within one gap, however long they travel, and the rate holds in every window, not only on average.
 * All times are by the clock of the database alone: no replica's clock can break the rate.
 */
@Singleton
class CallSlots {
    /** What somebody gets who wants to call. */
    sealed interface Grant {}

    /** A slot that is held. */
    record Slot(String provider, int number, UUID holder) implements Grant {}

    /** All slots are taken. */
    record Busy(Duration freeIn) implements Grant {}

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);
    private static final String MILLIS = "? * interval '1 millisecond'";
    private static final String OPEN = """
            INSERT INTO poll_slot (provider, slot, free_at, not_before)
            SELECT ?, n, now(), now() FROM generate_series(0, ? - 1) AS n
            ON CONFLICT DO NOTHING""";
    private static final String CLOSE = "DELETE FROM poll_slot WHERE provider = ? AND slot >= ?";
    private static final String TAKE = """
            WITH free AS (
                SELECT provider, slot FROM poll_slot
                 WHERE provider = ? AND free_at <= clock_timestamp() AND not_before <= clock_timestamp()
                 ORDER BY slot LIMIT 1 FOR UPDATE SKIP LOCKED)
            UPDATE poll_slot s SET holder = ?, free_at = clock_timestamp() + %s
              FROM free WHERE (s.provider, s.slot) = (free.provider, free.slot)
            RETURNING s.slot""".formatted(MILLIS);
    private static final String FREE_IN = """
            SELECT ceil(extract(epoch FROM min(least(greatest(free_at, not_before), clock_timestamp() + %s))
                                           - clock_timestamp()) * 1000)::bigint AS millis
              FROM poll_slot WHERE provider = ?""".formatted(MILLIS);
    private static final String GIVE_BACK = """
            UPDATE poll_slot SET holder = NULL, free_at = clock_timestamp() + %s
             WHERE provider = ? AND slot = ? AND holder = ?""".formatted(MILLIS);
    private static final String PAUSE = """
            UPDATE poll_slot SET not_before = greatest(not_before, clock_timestamp() + %s) WHERE provider = ?""".formatted(MILLIS);
    private static final String PROBE = """
            UPDATE poll_slot SET not_before = CASE slot WHEN 0 THEN clock_timestamp() + %s ELSE 'infinity' END
             WHERE provider = ?""".formatted(MILLIS);
    private static final String RESUME =
            "UPDATE poll_slot SET not_before = clock_timestamp() WHERE provider = ? AND not_before = 'infinity'";
    private final Database database;

    CallSlots(Database database) {
        this.database = database;
    }

    /** Makes the interface have so many slots. */
    void open(String provider, int slots) {
        database.update(OPEN, bind -> bind.text(provider).number(slots));
        database.update(CLOSE, bind -> bind.text(provider).number(slots));
    }

    /** Takes a free slot. */
    Grant take(String provider, Duration hold) {
        UUID holder = UUID.randomUUID();
        return database.first(TAKE, bind -> bind.text(provider).uuid(holder).number(hold.toMillis()), row ->
                        (Grant) new Slot(provider, row.integer("slot"), holder))
                .orElseGet(() -> busy(provider));
    }

    private Busy busy(String provider) {
        return database.query(
                        FREE_IN,
                        bind -> bind.number(LOOK_AGAIN.toMillis()).text(provider),
                        row -> new Busy(Duration.ofMillis(
                                Math.max(1, Objects.requireNonNullElse(row.optionalNumber("millis"), 1L)))))
                .getFirst();
    }

    /** Gives a slot back, free again after the gap. */
    void giveBack(Slot slot, Duration gap) {
        database.update(GIVE_BACK, bind -> bind.number(gap.toMillis())
                .text(slot.provider())
                .number(slot.number())
                .uuid(slot.holder()));
    }

    /** Lets nobody call for a while. */
    void pause(String provider, Duration pause) {
        database.update(PAUSE, bind -> bind.number(pause.toMillis()).text(provider));
    }

    /** Lets one slot try after a pause, and no other until {@link #resume}. */
    void probe(String provider, Duration pause) {
        database.update(PROBE, bind -> bind.number(pause.toMillis()).text(provider));
    }

    /** Ends {@link #probe}. */
    void resume(String provider) {
        database.update(RESUME, bind -> bind.text(provider));
    }
}
