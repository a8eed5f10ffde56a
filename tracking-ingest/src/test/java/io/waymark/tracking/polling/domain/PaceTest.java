package io.waymark.tracking.polling.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.tracking.polling.domain.Pace.End;
import io.waymark.tracking.polling.domain.Pace.FaultPauses;
import io.waymark.tracking.polling.domain.Pace.Pauses;
import io.waymark.tracking.shipment.domain.State;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How often a number is asked about. */
class PaceTest {
    private static final double MIDDLE = 0.5;
    private static final Pace PACE = new Pace(
            Duration.ofMinutes(15),
            new Pauses(Duration.ofMinutes(20), Duration.ofHours(2), Duration.ofHours(12)),
            new FaultPauses(Duration.ofMinutes(1), Duration.ofMinutes(30)),
            new End(Duration.ofHours(24), Duration.ofHours(6), Duration.ofDays(14), Duration.ofDays(45)));

    @Test
    void asksOftenWhileAChangeIsExpected() {
        assertThat(pause(State.OUT_FOR_DELIVERY, 0)).isEqualTo(Duration.ofMinutes(20));
        assertThat(pause(State.IN_TRANSIT, 0)).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void asksEverMoreRarelyWhileNothingMoves() {
        assertThat(pause(State.IN_TRANSIT, 1)).isEqualTo(Duration.ofHours(3));
        assertThat(pause(State.IN_TRANSIT, 2)).isEqualTo(Duration.ofMinutes(270));
        assertThat(pause(State.IN_TRANSIT, 1_000_000)).isEqualTo(Duration.ofHours(12));
        assertThat(pause(State.OUT_FOR_DELIVERY, 1_000_000)).isEqualTo(Duration.ofHours(2));
        assertThat(IntStream.range(0, 30).mapToObj(unchanged -> pause(State.CUSTOMS, unchanged)))
                .isSorted();
    }

    @Test
    void newsMakesItUsualAgain() {
        Situation quiet = new Situation(State.IN_TRANSIT, Duration.ofHours(1), 7, 3);

        assertThat(quiet.answered(true)).isEqualTo(new Situation(State.IN_TRANSIT, Duration.ofHours(1), 0, 0));
        assertThat(quiet.answered(false)).isEqualTo(new Situation(State.IN_TRANSIT, Duration.ofHours(1), 8, 0));
        assertThat(quiet.failed()).isEqualTo(new Situation(State.IN_TRANSIT, Duration.ofHours(1), 7, 4));
    }

    @Test
    void spreadsATenthEitherWay() {
        Situation now = new Situation(State.IN_TRANSIT, Duration.ZERO, 0, 0);

        assertThat(PACE.next(now, 0)).isEqualTo(new Next.In(Duration.ofMinutes(108)));
        assertThat(PACE.next(now, Math.nextDown(1.0))).isEqualTo(new Next.In(Duration.ofMinutes(132)));
    }

    @Test
    void backsOffFromFaultsUpToABound() {
        assertThat(IntStream.of(1, 2, 3, 5, 6, 1000).mapToObj(PaceTest::fault))
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(4),
                        Duration.ofMinutes(16),
                        Duration.ofMinutes(30),
                        Duration.ofMinutes(30));
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"DELIVERED", "RETURNED", "DESTROYED", "CANCELLED"})
    void afterTheEndItAsksForAWhileThenLooksThenStops(State end) {
        Situation fresh = new Situation(end, Duration.ofHours(23), 0, 0);
        Situation old = new Situation(end, Duration.ofHours(24), 0, 0);
        Situation over = new Situation(end, Duration.ofDays(14), 0, 0);

        assertThat(PACE.asks(fresh)).isTrue();
        assertThat(PACE.next(fresh, MIDDLE)).isEqualTo(new Next.In(Duration.ofHours(2)));
        assertThat(PACE.asks(old)).isFalse();
        assertThat(PACE.next(old, MIDDLE)).isEqualTo(new Next.In(Duration.ofHours(6)));
        assertThat(PACE.next(over, MIDDLE)).isEqualTo(new Next.Stop(Next.Reason.FINISHED));
    }

    @Test
    void aParcelThatMovesAgainIsAskedAboutAgain() {
        assertThat(PACE.asks(new Situation(State.RETURNING, Duration.ofMinutes(1), 0, 0)))
                .isTrue();
    }

    @Test
    void givesUpOnWhatIsSilentForTooLong() {
        assertThat(PACE.next(new Situation(State.LABELED, Duration.ofDays(44), 90, 0), MIDDLE))
                .isEqualTo(new Next.In(Duration.ofHours(12)));
        assertThat(PACE.next(new Situation(State.LABELED, Duration.ofDays(45), 90, 0), MIDDLE))
                .isEqualTo(new Next.Stop(Next.Reason.SILENT));
    }

    @Test
    void refusesBoundsThatContradict() {
        Duration minute = Duration.ofMinutes(1);
        Duration hour = Duration.ofHours(1);
        assertThatThrownBy(() -> new Pauses(hour, minute, hour))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("shortest <= usual <= longest");
        assertThatThrownBy(() -> new Pauses(Duration.ZERO, minute, hour)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Duration pause(State state, int unchanged) {
        return in(PACE.next(new Situation(state, Duration.ofHours(1), unchanged, 0), MIDDLE));
    }

    private static Duration fault(int faults) {
        return in(PACE.afterFault(new Situation(State.IN_TRANSIT, Duration.ZERO, 0, faults), MIDDLE));
    }

    private static Duration in(Next next) {
        assertThat(next).isInstanceOf(Next.In.class);
        return ((Next.In) next).pause();
    }
}
