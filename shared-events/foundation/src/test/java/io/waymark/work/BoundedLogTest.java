package io.waymark.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.jdbc.DatabaseException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A flood costs a bounded number of lines, and an outage of the database none. */
class BoundedLogTest {
    private final List<Line> written = new ArrayList<>();
    private final AtomicLong unlogged = new AtomicLong();
    private boolean isDown;
    private final BoundedLog<Line> log = new BoundedLog<>(
            new BoundedLog.Shape<>(Line::kind, Line::times, (line, more) -> new Line(line.kind(), line.times() + more)),
            this::write,
            unlogged::addAndGet);

    private record Line(String kind, long times) {}

    private void write(List<Line> lines) {
        if (isDown) {
            throw new DatabaseException(new SQLException("down", "08006"));
        }
        written.addAll(lines);
    }

    @Test
    void theLastOfAKindStandsForTheRest() {
        for (int i = 0; i < 1_000; i++) {
            log.note(new Line("flood", 1));
        }
        log.note(new Line("calm", 1));

        log.write();

        assertThat(written).hasSize(21).contains(new Line("calm", 1), new Line("flood", 981));
        assertThat(written.stream().mapToLong(Line::times).sum()).isEqualTo(1_001);
        assertThat(unlogged).hasValue(0);
    }

    @Test
    void kindsBeyondTheBoundAreCounted() {
        for (int i = 0; i < 1_200; i++) {
            log.note(new Line("kind " + i, 1));
        }

        log.write();

        assertThat(written).hasSize(1_000);
        assertThat(unlogged).hasValue(200);
    }

    @Test
    void whatTheDatabaseCannotTakeNowIsWrittenLater() {
        isDown = true;
        log.note(new Line("calm", 1));
        log.write();
        isDown = false;

        log.write();

        assertThat(written).containsExactly(new Line("calm", 1));
    }
}
