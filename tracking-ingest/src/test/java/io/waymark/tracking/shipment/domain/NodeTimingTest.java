package io.waymark.tracking.shipment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.tracking.shipment.domain.Node.Timing;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a carrier's clock says that runs ahead of time. */
class NodeTimingTest {
    private static final Instant HEARD = Instant.parse("2026-11-20T00:00:00Z");
    private static final OffsetDateTime AHEAD = HEARD.plus(Duration.ofDays(3)).atOffset(ZoneOffset.ofHours(8));
    private static final Timing DOUBTED = doubted(HEARD);

    @Test
    void aTimeThatWasAheadWhenItWasHeardIsNotBelievedOnceItHasPassed() {
        Timing again = new Timing(AHEAD, 0, HEARD.plus(Duration.ofDays(4)));

        assertThat(DOUBTED.heardWith(again)).isEqualTo(DOUBTED);
        assertThat(again.heardWith(DOUBTED)).isEqualTo(DOUBTED);
    }

    @Test
    void anotherTellingWithATimeThatCanBeMendsIt() {
        Timing mended = new Timing(HEARD.minusSeconds(60).atOffset(ZoneOffset.UTC), 0, HEARD.plusSeconds(60));

        assertThat(DOUBTED.heardWith(mended).doubtful()).isFalse();
        assertThat(mended.heardWith(DOUBTED)).isEqualTo(DOUBTED.heardWith(mended));
        assertThat(mended.heardWith(DOUBTED).occurredAt()).isEqualTo(mended.occurredAt());
    }

    @Test
    void theOrderOfTellingsDoesNotMatter() {
        Random random = new Random(7);
        for (int seed = 0; seed < 2_000; seed++) {
            List<Timing> tellings = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                Instant heard = HEARD.plus(Duration.ofHours(random.nextInt(96)));
                OffsetDateTime told =
                        HEARD.plus(Duration.ofHours(random.nextInt(96))).atOffset(ZoneOffset.UTC);
                boolean isAhead = told.toInstant().isAfter(heard.plus(Timing.AHEAD));
                tellings.add(isAhead ? doubted(heard) : new Timing(told, 0, heard));
            }
            Timing expected = heard(tellings);
            Collections.shuffle(tellings, random);
            assertThat(heard(tellings)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    private static Timing heard(List<Timing> tellings) {
        return tellings.stream().reduce(Timing::heardWith).orElseThrow();
    }

    private static Timing doubted(Instant heard) {
        return new Timing(heard.atOffset(ZoneOffset.UTC), 0, heard, true);
    }
}
