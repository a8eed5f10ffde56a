package io.waymark.reconciliation.settlement.application;

import io.waymark.reconciliation.settlement.domain.Fault;
import io.waymark.reconciliation.settlement.domain.Proof;
import java.time.Instant;
import java.util.List;

/** Those who want to know what became of a proof; told in the caller's transaction, if and only if it commits. */
public interface ProofReports {
    /** The provider has it. */
    void accepted(Proof proof);

    /** A person must look; what must be mended says whose. */
    void refused(Proof proof, Fault fault);

    /** They wait because the shipment's state is in dispute. */
    void held(List<Proof> proofs);

    /** They are wanted and not accepted, and their 30 days are almost over. */
    void dueSoon(List<Proof> proofs);

    /** They are wanted and not accepted, and their 30 days are over. */
    void overdue(List<Proof> proofs);

    /** No proof of them is wanted any more. */
    void unwanted(List<Proof> proofs);

    /** The provider has not answered several times in a row. */
    void unreachable(Proof proof, String code, String message, Instant since);
}
