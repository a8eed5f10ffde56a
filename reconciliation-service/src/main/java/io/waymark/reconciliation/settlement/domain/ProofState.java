package io.waymark.reconciliation.settlement.domain;

/** Where a proof stands. */
public enum ProofState {
    /** The transaction needs none. */
    NOT_APPLICABLE,
    /** The parcel is not yet where it must be. */
    WAITING,
    /** The parcel's state is in dispute: nothing is uploaded until it is consistent again. */
    HELD,
    /** To be uploaded when its time comes. */
    DUE,
    /** The provider has it. */
    ACCEPTED,
    /** The provider will not take it as it is; a person must look. */
    REFUSED;

    /** Whether only the provider's answer or a person changes it, not the parcel's further journey. */
    public boolean settled() {
        return switch (this) {
            case ACCEPTED, REFUSED -> true;
            case NOT_APPLICABLE, WAITING, HELD, DUE -> false;
        };
    }
}
