package io.waymark.reconciliation.settlement.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.reconciliation.history.domain.ShipmentState;
import io.waymark.reconciliation.played.PlayedPsp;
import io.waymark.reconciliation.settlement.domain.Decision;
import io.waymark.reconciliation.settlement.domain.Parcel;
import io.waymark.reconciliation.settlement.domain.Payment;
import io.waymark.reconciliation.settlement.domain.Proof;
import io.waymark.reconciliation.settlement.domain.ProofState;
import io.waymark.reconciliation.settlement.domain.Reason;
import io.waymark.testkit.Backends;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Clocks of a far century, in transactions that leave nothing. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedPsp.class)
@TestTransaction
class JdbcDeadlinesIT {
    private static final Instant FINAL = Instant.parse("2500-03-01T12:00:00Z");
    private static final Instant END = FINAL.plus(Proof.CLOCK);
    private static final Instant WARNING = END.minus(Proof.WARNING);

    private final String merchant = "m-" + UUID.randomUUID();

    @Inject
    Proofs proofs;

    @Inject
    Deadlines deadlines;

    private void stored(Decision decision) {
        Payment payment = new Payment("t1", UUID.randomUUID(), merchant, "800058", "stc_pay", true, true, false, FINAL);
        Parcel parcel = new Parcel(merchant + "WM1", "SF", "SF1", ShipmentState.IN_TRANSIT, false, false);
        proofs.decide(List.of(Proof.begun(payment, parcel, decision, FINAL)));
    }

    private List<Proof> warned(Instant now) {
        return mine(deadlines.warn(now, now.plus(Proof.WARNING), 1_000));
    }

    private List<Proof> expired(Instant now) {
        return mine(deadlines.expire(now, 100_000));
    }

    private List<Proof> mine(List<Proof> all) {
        return all.stream().filter(proof -> proof.merchantId().equals(merchant)).toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = ProofState.class,
            mode = Mode.EXCLUDE,
            names = {"NOT_APPLICABLE", "ACCEPTED"})
    void whatIsWantedIsWarnedOfOnceAndFiveDaysBefore(ProofState state) {
        stored(new Decision(state, null));

        assertThat(warned(WARNING.minusSeconds(1))).isEmpty();
        assertThat(warned(WARNING)).hasSize(1);
        assertThat(warned(WARNING)).isEmpty();
        assertThat(expired(END.minusSeconds(1))).isEmpty();
        assertThat(expired(END)).hasSize(1);
        assertThat(expired(END)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ProofState.class,
            names = {"NOT_APPLICABLE", "ACCEPTED"})
    void whatIsDoneHasNoClock(ProofState state) {
        stored(new Decision(state, null));

        assertThat(warned(WARNING)).isEmpty();
        assertThat(expired(END)).isEmpty();
    }

    @Test
    void whatTurnedBackHasNoClock() {
        stored(new Decision(ProofState.WAITING, Reason.TURNED_BACK));

        assertThat(warned(WARNING)).isEmpty();
        assertThat(expired(END)).isEmpty();
    }

    @Test
    void whatIsHeardOfTooLateForAWarningIsToldOnceThatItIsOver() {
        stored(new Decision(ProofState.WAITING, Reason.NOT_DELIVERED));

        assertThat(expired(END.plus(Duration.ofDays(1)))).hasSize(1);
        assertThat(warned(END.minusSeconds(1))).isEmpty();
    }

    @Test
    void whatEndsByAMomentIsCounted() {
        long before = deadlines.endingBy(END);
        stored(new Decision(ProofState.DUE, null));

        assertThat(deadlines.endingBy(END)).isEqualTo(before + 1);
        assertThat(deadlines.endingBy(END.minusSeconds(1))).isEqualTo(before);
    }
}
