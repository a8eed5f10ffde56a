package io.waymark.reconciliation.settlement.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.reconciliation.history.domain.ShipmentState;
import io.waymark.reconciliation.settlement.application.Proofs.Candidate;
import io.waymark.reconciliation.settlement.domain.Decision;
import io.waymark.reconciliation.settlement.domain.Parcel;
import io.waymark.reconciliation.settlement.domain.Payment;
import io.waymark.reconciliation.settlement.domain.Proof;
import io.waymark.reconciliation.settlement.domain.ProofState;
import io.waymark.reconciliation.settlement.domain.PspAnswer;
import io.waymark.reconciliation.settlement.domain.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What everybody may rely on who decides about proofs, leases and concludes them, whatever keeps them. */
abstract class ProofsContract {
    /** So late that nobody else leases what is due at it. */
    static final Instant DUE = Instant.parse("3000-01-01T00:00:00Z");

    static final Duration LEASE = Duration.ofSeconds(30);
    private static final PspAnswer TAKEN = new PspAnswer.Accepted("200", "taken");
    private static final PspAnswer SILENT = new PspAnswer.Unreachable("TIMEOUT", "no answer");

    final String merchant = "m-" + UUID.randomUUID();
    private final UUID order = UUID.randomUUID();
    private final UUID worker = UUID.randomUUID();
    private final Parcel parcel = parcel("WM1");
    private final Payment payment = payment(merchant, "acme");
    private final Proof due = Proof.begun(payment, parcel, new Decision(ProofState.DUE, null), DUE);

    abstract Proofs proofs();

    /** Lets a parcel of an order stand where it stands. */
    abstract void stands(UUID ofOrder, String ofMerchant, Parcel where);

    /** In a transaction that commits. */
    abstract <T> T committed(Supplier<T> work);

    Parcel parcel(String code) {
        return new Parcel(merchant + code, "SF", "SF1", ShipmentState.DELIVERED, false, false);
    }

    private Payment payment(String transaction, String pspMerchant) {
        return new Payment(transaction, order, merchant, pspMerchant, "stc_pay", true, true, false, DUE);
    }

    private void note(Payment... payments) {
        committed(() -> {
            proofs().note(List.of(payments));
            return true;
        });
    }

    private List<Proof> decide(Proof... decided) {
        return committed(() -> proofs().decide(List.of(decided)));
    }

    private List<Proof> claim(UUID lease, Instant now) {
        return proofs().claim(lease, now, now.plus(LEASE), 1_000).stream()
                .filter(proof -> proof.merchantId().equals(merchant))
                .toList();
    }

    private Optional<Proof> accept(Proof uploaded) {
        return committed(() -> proofs().accept(uploaded, "10", TAKEN, DUE));
    }

    private Optional<Proof> refuse(UUID lease) {
        return committed(() -> proofs().refuse(due.id(), lease, "10", "40005", "signature", DUE));
    }

    private void again(UUID lease, Instant at) {
        committed(() -> {
            proofs().again(due.id(), lease, "10", SILENT, at);
            return true;
        });
    }

    private Proof stored() {
        return proofs().candidates(List.of(order)).stream()
                .flatMap(candidate -> Stream.ofNullable(candidate.current()))
                .findFirst()
                .orElseThrow();
    }

    @BeforeEach
    void aParcelIsPaidFor() {
        stands(order, merchant, parcel);
        note(payment);
    }

    @Test
    void everyPairOfTransactionAndParcelIsACandidate() {
        Parcel second = parcel("WM2");
        stands(order, merchant, second);

        assertThat(proofs().candidates(List.of(order)))
                .containsExactlyInAnyOrder(new Candidate(payment, parcel, null), new Candidate(payment, second, null));
    }

    @Test
    void anotherOrdersOrMerchantsParcelIsNoCandidate() {
        stands(UUID.randomUUID(), merchant, parcel("WM2"));
        stands(order, merchant + "-rival", parcel("WM3"));

        assertThat(proofs().candidates(List.of(order)))
                .extracting(Candidate::parcel)
                .containsExactly(parcel);
        assertThat(proofs().candidates(List.of(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void aPaymentThatIsNotedAgainAddsNothing() {
        note(payment, payment(merchant, "another"));

        assertThat(proofs().candidates(List.of(order)))
                .extracting(Candidate::payment)
                .containsExactly(payment);
    }

    @Test
    void aDecisionIsReadBackAsItWasStored() {
        assertThat(decide(due)).containsExactly(due);

        assertThat(proofs().candidates(List.of(order))).containsExactly(new Candidate(payment, parcel, due));
    }

    @Test
    void aNewDecisionKeepsWhatTheProviderSaidLast() {
        decide(due);
        claim(worker, DUE);
        again(worker, DUE.plusSeconds(60));
        Proof held = stored().decided(parcel, new Decision(ProofState.HELD, Reason.STATE_CONFLICT), DUE.plusSeconds(1));

        assertThat(decide(held)).containsExactly(held);

        assertThat(stored()).isEqualTo(held);
        assertThat(held)
                .extracting(Proof::attempts, Proof::responseCode, Proof::responseMessage)
                .containsExactly(1, "TIMEOUT", "no answer");
    }

    @Test
    void whatIsSettledIsNotDecidedAnew() {
        decide(due);
        accept(due);

        assertThat(decide(due)).isEmpty();

        assertThat(stored().state()).isEqualTo(ProofState.ACCEPTED);
    }

    @Test
    void whatIsRefusedIsNotDecidedAnew() {
        decide(due);
        claim(worker, DUE);
        refuse(worker);

        assertThat(decide(due)).isEmpty();
    }

    @Test
    void whatIsLeasedIsNobodyElsesUntilTheLeaseEnds() {
        decide(due);

        assertThat(claim(worker, DUE)).containsExactly(due);

        assertThat(claim(UUID.randomUUID(), DUE.plus(LEASE).minusMillis(1))).isEmpty();
        assertThat(claim(UUID.randomUUID(), DUE.plus(LEASE))).containsExactly(due);
    }

    @Test
    void onlyWhatIsDueIsLeased() {
        Proof waiting =
                Proof.begun(payment, parcel("WM2"), new Decision(ProofState.WAITING, Reason.NOT_DELIVERED), DUE);
        decide(due, waiting);

        assertThat(claim(worker, DUE.minusMillis(1))).isEmpty();
        assertThat(claim(worker, DUE)).containsExactly(due);
    }

    @Test
    void theLongestDueAreLeasedFirst() {
        Proof later = Proof.begun(payment, parcel("WM2"), new Decision(ProofState.DUE, null), DUE.plusMillis(2));
        Proof between = Proof.begun(payment, parcel("WM3"), new Decision(ProofState.DUE, null), DUE.plusMillis(1));
        decide(later, between, due);

        List<Proof> oneByOne = Stream.generate(() -> proofs().claim(worker, DUE.plusSeconds(1), DUE.plus(LEASE), 1))
                .takeWhile(leased -> !leased.isEmpty())
                .flatMap(List::stream)
                .filter(proof -> proof.merchantId().equals(merchant))
                .toList();

        assertThat(oneByOne).containsExactly(due, between, later);
    }

    @Test
    void whatTheProviderHasIsAcceptedOnceWhoeverHoldsTheLease() {
        decide(due);
        claim(worker, DUE);
        Proof corrected = due.decided(
                new Parcel(parcel.shipmentCode(), "SF", "SF2", ShipmentState.DELIVERED, false, false),
                new Decision(ProofState.DUE, null),
                DUE);
        decide(corrected);

        Optional<Proof> accepted = accept(due);

        assertThat(accepted).hasValueSatisfying(proof -> {
            assertThat(proof).isEqualTo(stored());
            assertThat(proof.state()).isEqualTo(ProofState.ACCEPTED);
            assertThat(proof.trackingNo()).isEqualTo("SF1");
            assertThat(proof.carrierNo()).isEqualTo("10");
            assertThat(proof.attempts()).isEqualTo(1);
            assertThat(proof.responseCode()).isEqualTo("200");
        });
        assertThat(accept(due)).isEmpty();
    }

    private boolean begin(Proof leased, UUID lease, Instant now) {
        return committed(() -> proofs().begin(leased, lease, now, now.plus(LEASE)));
    }

    private Proof stored(Proof wanted) {
        return proofs().candidates(List.of(order)).stream()
                .flatMap(candidate -> Stream.ofNullable(candidate.current()))
                .filter(proof -> proof.id().equals(wanted.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoHoldsTheLeaseBeginsWhatIsStillDue() {
        decide(due);
        claim(worker, DUE);

        assertThat(begin(due, UUID.randomUUID(), DUE)).isFalse();
        assertThat(begin(due, worker, DUE)).isTrue();
    }

    @Test
    void whatIsHeldAfterItWasLeasedIsNotBegunAndLeasedByNobody() {
        decide(due);
        claim(worker, DUE);
        decide(due.decided(parcel, new Decision(ProofState.HELD, Reason.STATE_CONFLICT), DUE));

        assertThat(begin(due, worker, DUE)).isFalse();

        decide(stored().decided(parcel, new Decision(ProofState.DUE, null), DUE));
        assertThat(claim(UUID.randomUUID(), DUE)).hasSize(1);
    }

    @Test
    void whatIsBegunLateKeepsItsLeaseForAsLongAsItMayTake() {
        decide(due);
        claim(worker, DUE);

        begin(due, worker, DUE.plus(LEASE).minusMillis(1));

        assertThat(claim(UUID.randomUUID(), DUE.plus(LEASE).plusSeconds(1))).isEmpty();
    }

    @Test
    void aNumberOfATransactionIsUploadedForOneShipmentAtATime() {
        Parcel other = parcel("WM2");
        stands(order, merchant, other);
        Proof twin = Proof.begun(payment, other, new Decision(ProofState.DUE, null), DUE);
        decide(due, twin);
        claim(worker, DUE);

        assertThat(begin(due, worker, DUE)).isTrue();
        assertThat(begin(twin, worker, DUE)).isFalse();

        assertThat(claim(UUID.randomUUID(), DUE.plus(LEASE).minusMillis(1))).isEmpty();
        assertThat(stored(twin).nextAttemptAt()).isEqualTo(DUE.plus(LEASE));
        assertThat(stored(twin).state()).isEqualTo(ProofState.DUE);
    }

    @Test
    void aNumberThatIsOnItsWayStaysThatOneWhereTheShipmentGetsAnother() {
        Parcel other = parcel("WM2");
        stands(order, merchant, other);
        Proof twin = Proof.begun(payment, other, new Decision(ProofState.DUE, null), DUE);
        decide(due, twin);
        claim(worker, DUE);
        begin(due, worker, DUE);
        Parcel relabelled = new Parcel(parcel.shipmentCode(), "SF", "SF2", ShipmentState.DELIVERED, false, false);
        decide(due.decided(relabelled, new Decision(ProofState.DUE, null), DUE));

        assertThat(begin(twin, worker, DUE)).isFalse();
    }

    @Test
    void aNumberThatIsProvenForOneShipmentIsNotUploadedForAnother() {
        Parcel other = new Parcel(merchant + "WM2", "SF", "sf-1", ShipmentState.DELIVERED, false, false);
        stands(order, merchant, other);
        Proof twin = Proof.begun(payment, other, new Decision(ProofState.DUE, null), DUE);
        decide(due, twin);
        claim(worker, DUE);
        begin(due, worker, DUE);
        accept(due);

        assertThat(begin(twin, worker, DUE)).isFalse();

        Proof done = stored(twin);
        assertThat(done)
                .extracting(Proof::state, Proof::reason)
                .containsExactly(ProofState.NOT_APPLICABLE, Reason.ALREADY_PROVEN);
        assertThat(done.decided(other, new Decision(ProofState.DUE, null), DUE)).isSameAs(done);
    }

    @Test
    void whatWasRefusedUnsentIsReopenedByCarrier() {
        decide(due);
        claim(worker, DUE);
        committed(() -> proofs().refuse(due.id(), worker, "", "CARRIER_UNMAPPED", "no code", DUE));

        assertThat(committed(() -> proofs().reopenUnsent("other", "CARRIER_UNMAPPED", DUE)))
                .doesNotContain(order);
        assertThat(committed(() -> proofs().reopenUnsent("SF", "CARRIER_UNMAPPED", DUE)))
                .contains(order);
        assertThat(stored().state()).isEqualTo(ProofState.WAITING);
    }

    @Test
    void whoHoldsTheLeaseRefusesOnce() {
        decide(due);
        claim(worker, DUE);
        assertThat(refuse(UUID.randomUUID())).isEmpty();

        assertThat(refuse(worker)).hasValueSatisfying(proof -> {
            assertThat(proof).isEqualTo(stored());
            assertThat(proof.state()).isEqualTo(ProofState.REFUSED);
            assertThat(proof.attempts()).isEqualTo(1);
            assertThat(proof.responseCode()).isEqualTo("40005");
        });

        assertThat(refuse(worker)).isEmpty();
    }

    @Test
    void oneThatComesAgainIsLeasedAtItsTime() {
        decide(due);
        claim(worker, DUE);

        again(worker, DUE.plusSeconds(5));

        assertThat(claim(worker, DUE.plusSeconds(4))).isEmpty();
        assertThat(claim(worker, DUE.plusSeconds(5))).singleElement().satisfies(proof -> {
            assertThat(proof.attempts()).isEqualTo(1);
            assertThat(proof.carrierNo()).isEqualTo("10");
            assertThat(proof.responseCode()).isEqualTo("TIMEOUT");
        });
    }

    @Test
    void whoLostTheLeaseSetsNoNextTime() {
        decide(due);
        claim(worker, DUE);

        again(UUID.randomUUID(), DUE);

        assertThat(claim(worker, DUE)).isEmpty();
        assertThat(stored()).isEqualTo(due);
    }

    @Test
    void refusedProofsAreReopenedByTransactionAndCode() {
        decide(due);
        claim(worker, DUE);
        refuse(worker);

        assertThat(committed(() -> proofs().reopen(merchant, "other", DUE))).isEmpty();
        assertThat(committed(() -> proofs().reopen("other", "40005", DUE))).isEmpty();
        assertThat(committed(() -> proofs().reopen(merchant, null, DUE))).containsExactly(order);

        assertThat(stored()).extracting(Proof::state, Proof::attempts).containsExactly(ProofState.WAITING, 0);
        assertThat(committed(() -> proofs().reopen(null, "40005", DUE))).doesNotContain(order);
    }

    @Test
    void anOrderIsNamedOnceWhateverIsReopenedOfIt() {
        Proof second = Proof.begun(payment, parcel("WM2"), new Decision(ProofState.DUE, null), DUE);
        decide(due, second);
        claim(worker, DUE);
        refuse(worker);
        committed(() -> proofs().refuse(second.id(), worker, null, "40005", "signature", DUE));

        assertThat(committed(() -> proofs().reopen(merchant, "40005", DUE))).containsExactly(order);
    }
}
