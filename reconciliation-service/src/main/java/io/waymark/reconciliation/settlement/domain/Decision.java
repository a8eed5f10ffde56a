package io.waymark.reconciliation.settlement.domain;

import org.jspecify.annotations.Nullable;

/** What the conditions say of a transaction and a parcel; the reason is null only where proof is due. */
public record Decision(ProofState state, @Nullable Reason reason) {
    static final Decision DUE = new Decision(ProofState.DUE, null);

    static Decision notApplicable(Reason reason) {
        return new Decision(ProofState.NOT_APPLICABLE, reason);
    }

    static Decision waiting(Reason reason) {
        return new Decision(ProofState.WAITING, reason);
    }

    static Decision held(Reason reason) {
        return new Decision(ProofState.HELD, reason);
    }
}
