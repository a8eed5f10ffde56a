package io.waymark.reconciliation.settlement.application;

import io.waymark.reconciliation.settlement.domain.Fault;
import io.waymark.reconciliation.settlement.domain.Proof;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Remembers what was told, in the order of telling. */
final class ToldProofs implements ProofReports {
    private final List<String> told = new ArrayList<>();

    /** Each report as {@code word transaction}. */
    List<String> told() {
        return told;
    }

    @Override
    public void accepted(Proof proof) {
        told.add("accepted " + proof.transactionId());
    }

    @Override
    public void refused(Proof proof, Fault fault) {
        told.add("refused " + proof.transactionId() + " " + fault);
    }

    @Override
    public void dueSoon(List<Proof> proofs) {
        proofs.forEach(proof -> told.add("due soon " + proof.transactionId()));
    }

    @Override
    public void overdue(List<Proof> proofs) {
        proofs.forEach(proof -> told.add("overdue " + proof.transactionId()));
    }

    @Override
    public void unwanted(List<Proof> proofs) {
        proofs.forEach(proof -> told.add("unwanted " + proof.transactionId()));
    }

    @Override
    public void held(List<Proof> proofs) {
        proofs.forEach(proof -> told.add("held " + proof.transactionId()));
    }

    @Override
    public void unreachable(Proof proof, String code, String message, Instant since) {
        told.add("unreachable " + proof.transactionId() + " since " + since);
    }
}
