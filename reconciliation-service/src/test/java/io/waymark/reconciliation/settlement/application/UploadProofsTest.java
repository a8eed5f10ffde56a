package io.waymark.reconciliation.settlement.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.reconciliation.history.domain.ShipmentState;
import io.waymark.reconciliation.settlement.application.UploadProofs.Leased;
import io.waymark.reconciliation.settlement.domain.Condition;
import io.waymark.reconciliation.settlement.domain.Conditions;
import io.waymark.reconciliation.settlement.domain.Parcel;
import io.waymark.reconciliation.settlement.domain.Payment;
import io.waymark.reconciliation.settlement.domain.Proof;
import io.waymark.reconciliation.settlement.domain.ProofState;
import io.waymark.reconciliation.settlement.domain.PspAnswer;
import io.waymark.reconciliation.settlement.domain.RetryPolicy;
import io.waymark.reconciliation.settlement.domain.Stage;
import io.waymark.testkit.SettableClock;
import io.waymark.time.BackOff;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a delivery to the provider's answer, also where something changes while a proof is being uploaded. */
class UploadProofsTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final UUID ORDER = new UUID(1, 1);
    private static final Payment PAYMENT =
            new Payment("t1", ORDER, "acme", "800058", "stc_pay", true, true, false, NOON);
    private static final PspAnswer TAKEN = new PspAnswer.Accepted("200", "taken");
    private static final PspAnswer SILENT = new PspAnswer.Unreachable("TIMEOUT", "no answer");

    private final SettableClock clock = SettableClock.at(NOON);
    private final InMemoryProofs proofs = new InMemoryProofs();
    private final ToldProofs reports = new ToldProofs();
    private final RetryPolicy policy = new RetryPolicy(
            new BackOff(Duration.ofMinutes(5), Duration.ofHours(6)),
            new BackOff(Duration.ofSeconds(10), Duration.ofMinutes(30)),
            5);
    private final ReviewProofs review = new ReviewProofs(
            proofs,
            reports,
            new Conditions(List.of(new Condition(Condition.ANY_METHOD, true, Stage.DELIVERED, true, false)), Set.of()),
            clock);
    private final RetryRefused retry = new RetryRefused(proofs, review, clock);
    private PspAnswer answer = TAKEN;
    private int asked;
    private final UploadProofs upload = new UploadProofs(
            proofs,
            carrier -> carrier.equals("SF") ? Optional.of("10") : Optional.empty(),
            sent -> {
                asked++;
                return answer;
            },
            new ConcludeUpload(proofs, reports, policy, clock));

    @BeforeEach
    void aDeliveryIsPaid() {
        stands("SF", ShipmentState.DELIVERED, false);
        review.finalised(List.of(PAYMENT));
    }

    private void stands(String carrier, ShipmentState state, boolean conflict) {
        proofs.stands(ORDER, "acme", new Parcel("WM1", carrier, "SF1", state, conflict, false));
    }

    private Leased leased() {
        return upload.claim(1, clock.instant(), clock.instant().plus(LEASE)).getFirst();
    }

    private Proof stored() {
        return Objects.requireNonNull(
                proofs.candidates(List.of(ORDER)).getFirst().current());
    }

    @Test
    void aProofThatIsTakenIsToldOnce() {
        Leased leased = leased();

        upload.upload(leased);
        upload.upload(leased);

        assertThat(stored().state()).isEqualTo(ProofState.ACCEPTED);
        assertThat(reports.told()).containsExactly("accepted t1");
    }

    @Test
    void aCarrierThatTheProviderDoesNotKnowIsNeverUploaded() {
        stands("NOBODY", ShipmentState.DELIVERED, false);
        review.review(List.of(ORDER));

        upload.upload(leased());

        assertThat(asked).isZero();
        assertThat(stored().responseCode()).isEqualTo("CARRIER_UNMAPPED");
        assertThat(reports.told()).containsExactly("refused t1");
    }

    @Test
    void silenceIsToldFromTheThirdTimeOn() {
        answer = SILENT;

        upload.upload(leased());
        clock.advance(Duration.ofSeconds(10));
        upload.upload(leased());
        assertThat(reports.told()).isEmpty();
        clock.advance(Duration.ofSeconds(20));
        upload.upload(leased());

        assertThat(stored().state()).isEqualTo(ProofState.DUE);
        assertThat(reports.told()).containsExactly("unreachable t1");
    }

    @Test
    void aDisputeDuringAnUploadHoldsTheProofAndIsToldOnce() {
        answer = SILENT;
        Leased leased = leased();
        stands("SF", ShipmentState.DELIVERED, true);
        review.review(List.of(ORDER));

        upload.upload(leased);
        review.review(List.of(ORDER));

        assertThat(stored().state()).isEqualTo(ProofState.HELD);
        assertThat(stored().attempts()).isEqualTo(1);
        assertThat(reports.told()).containsExactly("held t1");
    }

    @Test
    void whoLostTheLeaseRefusesNothing() {
        answer = new PspAnswer.Refused("40005", "signature", true);
        Leased late = leased();
        clock.advance(LEASE);
        Leased timely = leased();

        upload.upload(late);
        assertThat(stored().state()).isEqualTo(ProofState.DUE);
        upload.upload(timely);

        assertThat(stored().state()).isEqualTo(ProofState.REFUSED);
        assertThat(reports.told()).containsExactly("refused t1, all alike");
    }

    @Test
    void aRefusedProofIsTriedAgainOnceThePersonSaysSo() {
        answer = new PspAnswer.Refused("40005", "signature", true);
        upload.upload(leased());
        answer = TAKEN;

        assertThat(retry.retry("t1", "40005")).isOne();
        upload.upload(leased());

        assertThat(stored().state()).isEqualTo(ProofState.ACCEPTED);
        assertThat(reports.told()).containsExactly("refused t1, all alike", "accepted t1");
    }
}
