package io.waymark.reconciliation.settlement.application;

import io.waymark.reconciliation.settlement.application.Proofs.Candidate;
import io.waymark.reconciliation.settlement.domain.Conditions;
import io.waymark.reconciliation.settlement.domain.Decision;
import io.waymark.reconciliation.settlement.domain.Payment;
import io.waymark.reconciliation.settlement.domain.Proof;
import io.waymark.reconciliation.settlement.domain.ProofState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Decides anew about the proofs of orders of which something new is known. */
@ApplicationScoped
public class ReviewProofs {
    private final Proofs proofs;
    private final ProofReports reports;
    private final Conditions conditions;
    private final Clock clock;

    ReviewProofs(Proofs proofs, ProofReports reports, Conditions conditions, Clock clock) {
        this.proofs = proofs;
        this.reports = reports;
        this.conditions = conditions;
        this.clock = clock;
    }

    /** Takes note of the payments, then reviews their orders; see {@link #review}. */
    @Transactional(TxType.MANDATORY)
    public void finalised(List<Payment> payments) {
        if (payments.isEmpty()) {
            return;
        }
        proofs.note(payments);
        review(payments.stream().map(Payment::orderId).distinct().toList());
    }

    /** Reviews the orders in the caller's transaction, which holds their books. */
    @Transactional(TxType.MANDATORY)
    public void review(Collection<UUID> orders) {
        if (orders.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Set<UUID> heldBefore = new HashSet<>();
        List<Proof> changed = proofs.candidates(orders).stream()
                .filter(candidate -> changes(candidate, heldBefore, now))
                .map(candidate -> decided(candidate, now))
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        List<Proof> stored = proofs.decide(changed);
        reports.held(stored.stream()
                .filter(proof -> proof.state() == ProofState.HELD && !heldBefore.contains(proof.id()))
                .toList());
        reports.unwanted(stored.stream().filter(proof -> !proof.wanted()).toList());
    }

    private boolean changes(Candidate candidate, Set<UUID> heldBefore, Instant now) {
        Proof current = candidate.current();
        if (current == null) {
            return true;
        }
        if (current.state() == ProofState.HELD) {
            heldBefore.add(current.id());
        }
        return !decided(candidate, now).equals(current);
    }

    private Proof decided(Candidate candidate, Instant now) {
        Decision decision = conditions.decide(candidate.payment(), candidate.parcel());
        Proof current = candidate.current();
        return current == null
                ? Proof.begun(candidate.payment(), candidate.parcel(), decision, now)
                : current.decided(candidate.parcel(), decision, now);
    }
}
