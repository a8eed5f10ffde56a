package io.waymark.reconciliation.settlement.application;

import io.waymark.reconciliation.settlement.domain.Proof;
import java.util.List;

/** Those who want to know what became of a proof; told in the caller's transaction, if and only if it commits. */
public interface ProofReports {
    /** The provider has it. */
    void accepted(Proof proof);

    /** A person must look; {@code allAlike} where the cause is not this proof but the link to the provider. */
    void refused(Proof proof, boolean allAlike);

    /** They wait because the shipment's state is in dispute. */
    void held(List<Proof> proofs);

    /** The provider has not answered several times in a row. */
    void unreachable(Proof proof, String code, String message);
}
