package io.waymark.reconciliation.settlement.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.reconciliation.history.domain.ShipmentState;
import io.waymark.reconciliation.settlement.application.UploadProofs.Leased;
import io.waymark.reconciliation.settlement.domain.Condition;
import io.waymark.reconciliation.settlement.domain.Conditions;
import io.waymark.reconciliation.settlement.domain.Fault;
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
import java.util.Map;
import java.util.Objects;
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
    private Runnable meanwhile = () -> {};

    private final LoggedUploads log = new LoggedUploads();
    private final Psp psp = new AnsweringPsp();
    private final UploadProofs upload = new UploadProofs(
            proofs,
            new OneCarrier(),
            psp,
            new BeginUpload(proofs, log, psp, clock),
            new ConcludeUpload(proofs, log, reports, policy, clock));

    /** Answers what the test wants, after what happens meanwhile. */
    private final class AnsweringPsp implements Psp {
        @Override
        public Duration longest() {
            return LEASE;
        }

        @Override
        public boolean serves(String merchantNo) {
            return merchantNo.equals("800058");
        }

        @Override
        public String shown(Upload wanted) {
            return wanted.trackingNo();
        }

        @Override
        public Reply upload(Upload sent) {
            asked++;
            meanwhile.run();
            return Reply.none(answer);
        }
    }

    /** SF is known to both sides. */
    private static final class OneCarrier implements CarrierNumbers {
        @Override
        public Lookup lookUp(String carrier) {
            return carrier.equals("SF") ? new Lookup(Standing.KNOWN, "10") : new Lookup(Standing.UNMAPPED, "");
        }

        @Override
        public Map<String, String> mapping() {
            return Map.of("SF", "10");
        }
    }

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
        assertThat(reports.told()).containsExactly("refused t1 CARRIER_TABLE");
    }

    @Test
    void silenceIsToldFromTheThirdTimeOn() {
        answer = SILENT;
        Instant first = clock.instant();

        upload.upload(leased());
        clock.advance(Duration.ofSeconds(10));
        upload.upload(leased());
        assertThat(reports.told()).isEmpty();
        clock.advance(Duration.ofSeconds(20));
        upload.upload(leased());

        assertThat(stored().state()).isEqualTo(ProofState.DUE);
        assertThat(reports.told()).containsExactly("unreachable t1 since " + first);
    }

    @Test
    void oneSilenceAfterOtherAnswersIsNoTrouble() {
        answer = new PspAnswer.NotFinal("40001", "wait");
        upload.upload(leased());
        clock.advance(Duration.ofHours(1));
        upload.upload(leased());
        clock.advance(Duration.ofHours(1));
        answer = SILENT;

        upload.upload(leased());

        assertThat(stored().attempts()).isEqualTo(3);
        assertThat(reports.told()).isEmpty();
    }

    @Test
    void aDisputeDuringAnUploadHoldsTheProofAndIsToldOnce() {
        answer = SILENT;
        meanwhile = () -> {
            stands("SF", ShipmentState.DELIVERED, true);
            review.review(List.of(ORDER));
        };

        upload.upload(leased());
        review.review(List.of(ORDER));

        assertThat(stored().state()).isEqualTo(ProofState.HELD);
        assertThat(stored().attempts()).isEqualTo(1);
        assertThat(reports.told()).containsExactly("held t1");
    }

    @Test
    void aDisputeBetweenLeaseAndUploadSendsNothing() {
        Leased leased = leased();
        stands("SF", ShipmentState.DELIVERED, true);
        review.review(List.of(ORDER));
        upload.upload(leased);

        assertThat(asked).isZero();
        assertThat(stored().state()).isEqualTo(ProofState.HELD);

        stands("SF", ShipmentState.DELIVERED, false);
        review.review(List.of(ORDER));
        upload.upload(leased());
        assertThat(stored().state()).isEqualTo(ProofState.ACCEPTED);
    }

    @Test
    void aMerchantNumberWithoutAnAccountIsNeverUploaded() {
        Payment foreign = new Payment("t2", ORDER, "acme", "900001", "stc_pay", true, true, false, NOON);
        upload.upload(leased());
        review.finalised(List.of(foreign));

        upload.upload(leased());

        assertThat(asked).isOne();
        assertThat(reports.told()).containsExactly("accepted t1", "refused t2 ACCOUNT");
    }

    @Test
    void everyUploadIsKeptWithItsAnswer() {
        answer = SILENT;
        upload.upload(leased());
        clock.advance(Duration.ofSeconds(10));
        answer = TAKEN;
        upload.upload(leased());

        assertThat(log.lines()).containsExactly("10 SF1 TIMEOUT", "10 SF1 200");
    }

    /** A worker that dies between request and answer: what it sent is known, and the provider is asked once more. */
    @Test
    void whatAKilledWorkerSentIsKeptWithoutAnAnswer() {
        meanwhile = () -> {
            throw new IllegalStateException("killed");
        };
        Leased leased = leased();
        assertThatThrownBy(() -> upload.upload(leased)).hasMessage("killed");

        meanwhile = () -> {};
        assertThat(upload.claim(1, clock.instant(), clock.instant().plus(LEASE)))
                .isEmpty();
        clock.advance(LEASE);
        upload.upload(leased());

        assertThat(log.lines()).containsExactly("10 SF1", "10 SF1 200");
        assertThat(reports.told()).containsExactly("accepted t1");
    }

    @Test
    void twoShipmentsWithOneNumberAreOneUpload() {
        proofs.stands(ORDER, "acme", new Parcel("WM2", "SF", "sf-1", ShipmentState.DELIVERED, false, false));
        review.review(List.of(ORDER));
        List<Leased> both = upload.claim(2, clock.instant(), clock.instant().plus(LEASE));
        assertThat(both).hasSize(2);

        both.forEach(upload::upload);
        review.review(List.of(ORDER));

        assertThat(asked).isOne();
        assertThat(reports.told()).containsExactly("accepted t1");
        assertThat(upload.claim(2, clock.instant().plus(LEASE), clock.instant().plus(LEASE.multipliedBy(2))))
                .isEmpty();
    }

    @Test
    void whoLostTheLeaseRefusesNothing() {
        answer = new PspAnswer.Refused("40005", "signature", Fault.ACCOUNT);
        Leased late = leased();
        clock.advance(LEASE);
        Leased timely = leased();

        upload.upload(late);
        assertThat(stored().state()).isEqualTo(ProofState.DUE);
        upload.upload(timely);

        assertThat(stored().state()).isEqualTo(ProofState.REFUSED);
        assertThat(reports.told()).containsExactly("refused t1 ACCOUNT");
    }

    @Test
    void aRefusedProofIsTriedAgainOnceThePersonSaysSo() {
        answer = new PspAnswer.Refused("40005", "signature", Fault.ACCOUNT);
        upload.upload(leased());
        answer = TAKEN;

        assertThat(retry.retry("t1", "40005")).isOne();
        upload.upload(leased());

        assertThat(stored().state()).isEqualTo(ProofState.ACCEPTED);
        assertThat(reports.told()).containsExactly("refused t1 ACCOUNT", "accepted t1");
    }
}
