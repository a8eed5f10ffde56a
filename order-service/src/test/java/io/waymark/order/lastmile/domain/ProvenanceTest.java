package io.waymark.order.lastmile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Watches that the newer word counts though carriers' clocks are off, and pushes come late and in any order. */
class ProvenanceTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration OFF = Duration.ofMinutes(4);

    @Test
    void ofTwoPushesTheCarriersClockSaysWhichIsNewer() {
        Provenance known = push(10, Duration.ZERO);

        assertThat(Provenance.push("YTO", at(20), at(9)).isOlderThan(known)).isTrue();
        assertThat(Provenance.push("YTO", at(20), at(10)).isOlderThan(known)).isFalse();
        assertThat(Provenance.push("YTO", at(9), at(11)).isOlderThan(known)).isFalse();
    }

    @Test
    void anAnswerToALaterQuestionIsNewerThoughTheCarriersClockIsAhead() {
        assertThat(Provenance.answer("YTO", at(11)).isOlderThan(push(10, OFF))).isFalse();
    }

    @Test
    void aPushThatComesLaterIsNewerThoughTheCarriersClockIsBehind() {
        assertThat(push(11, OFF.negated()).isOlderThan(Provenance.answer("YTO", at(10))))
                .isFalse();
    }

    /** What the carrier answered it may have known before it pushed. */
    @Test
    void anAnswerIsOlderThanAPushThatCameAfterTheQuestion() {
        assertThat(Provenance.answer("YTO", at(9)).isOlderThan(push(10, OFF.negated())))
                .isTrue();
    }

    @Test
    void anAnswerMakesNoOldPushYoung() {
        Provenance known = Provenance.answer("YTO", at(20)).after(push(10, Duration.ZERO));

        assertThat(Provenance.push("YTO", at(30), at(9)).isOlderThan(known)).isTrue();
        assertThat(Provenance.push("YTO", at(30), at(11)).isOlderThan(known)).isFalse();
    }

    @Test
    void aWordThatIsSaidAgainIsAsNewAsItWasSaidLast() {
        Provenance known = push(10, Duration.ZERO).confirmedBy(push(20, Duration.ZERO));

        assertThat(Provenance.push("YTO", at(30), at(15)).isOlderThan(known)).isTrue();
        assertThat(known.asOf()).isEqualTo(at(20));
    }

    @Test
    void whatAnotherCarrierKnewIsNeverNewer() {
        assertThat(Provenance.push("UPS", at(1), at(1)).isOlderThan(push(10, Duration.ZERO)))
                .isFalse();
    }

    /** A push that came at a second past noon, signed by a clock that is off. */
    private static Provenance push(long second, Duration off) {
        return Provenance.push("YTO", at(second), at(second).plus(off));
    }

    private static Instant at(long second) {
        return NOON.plusSeconds(second);
    }
}
