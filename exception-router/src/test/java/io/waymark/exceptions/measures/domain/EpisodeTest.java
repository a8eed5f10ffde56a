package io.waymark.exceptions.measures.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Severity;
import io.waymark.exceptions.measures.domain.Episode.End;
import io.waymark.exceptions.measures.domain.Episode.Traits;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How long the parts of an episode take, and what is late. Its first response is due after an hour, its end after four. */
class EpisodeTest {
    private static final Instant OPENED = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant RESPONSE_DUE = after(60);
    private static final Instant RESOLVE_DUE = after(240);

    @Test
    void whatAPersonTakesAndSolvesInTimeIsNotLate() {
        Episode episode = episode(after(-5), after(20), new End(after(90), false), RESOLVE_DUE);

        assertThat(episode.timeToDetect()).isEqualTo(Duration.ofMinutes(5));
        assertThat(episode.timeToAcknowledge()).isEqualTo(Duration.ofMinutes(20));
        assertThat(episode.timeToResolve()).isEqualTo(Duration.ofMinutes(90));
        assertThat(episode.firstResponseLateAt()).isNull();
        assertThat(episode.resolveLateAt()).isNull();
    }

    @Test
    void aCarriersClockThatIsAheadMakesNoNegativeTime() {
        assertThat(episode(after(45), null, null, RESOLVE_DUE).timeToDetect()).isZero();
    }

    @Test
    void whatEndsByItselfWasAcknowledgedByNobody() {
        Episode episode = episode(OPENED, null, new End(after(30), true), RESOLVE_DUE);

        assertThat(episode.acknowledgedAt()).isNull();
        assertThat(episode.timeToAcknowledge()).isNull();
        assertThat(episode.timeToResolve()).isEqualTo(Duration.ofMinutes(30));
        assertThat(episode.firstResponseLateAt())
                .as("nobody had to respond any more")
                .isNull();
    }

    @Test
    void whatEndsByItselfAfterTheFirstResponseWasDueWasLateAllTheSame() {
        assertThat(episode(OPENED, null, new End(after(61), true), RESOLVE_DUE).firstResponseLateAt())
                .isEqualTo(RESPONSE_DUE);
    }

    @Test
    void whoeverSolvesWithoutTakingHasTakenItThen() {
        Episode episode = episode(OPENED, null, new End(after(70), false), RESOLVE_DUE);

        assertThat(episode.timeToAcknowledge()).isEqualTo(Duration.ofMinutes(70));
        assertThat(episode.firstResponseLateAt()).isEqualTo(RESPONSE_DUE);
    }

    @Test
    void whatIsOpenWillBeLateWhenItIsDue() {
        Episode untaken = episode(OPENED, null, null, RESOLVE_DUE);

        assertThat(untaken.firstResponseLateAt()).isEqualTo(RESPONSE_DUE);
        assertThat(untaken.resolveLateAt()).isEqualTo(RESOLVE_DUE);
        assertThat(episode(OPENED, RESPONSE_DUE, null, RESOLVE_DUE).firstResponseLateAt())
                .as("taken in the last moment")
                .isNull();
    }

    @Test
    void whatIsSolvedLateWasLateWhenItWasDue() {
        assertThat(episode(OPENED, after(10), new End(after(241), false), RESOLVE_DUE)
                        .resolveLateAt())
                .isEqualTo(RESOLVE_DUE);
    }

    @Test
    void withoutAClockNothingIsSolvedLate() {
        assertThat(episode(OPENED, after(10), new End(after(100_000), false), null)
                        .resolveLateAt())
                .isNull();
    }

    private static Episode episode(
            Instant evidentAt, @Nullable Instant takenAt, @Nullable End end, @Nullable Instant resolveDue) {
        Traits traits = new Traits(
                "ADDR_INCORRECT", "address", Severity.HIGH, Owner.SUPPORT, "YTO", "CN-DE", "cn-domestic", "m1", "DE");
        return new Episode(new UUID(1, 1), 0, traits, OPENED, evidentAt, takenAt, end, RESPONSE_DUE, resolveDue);
    }

    private static Instant after(int minutes) {
        return OPENED.plus(Duration.ofMinutes(minutes));
    }
}
