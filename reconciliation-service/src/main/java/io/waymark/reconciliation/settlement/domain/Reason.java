package io.waymark.reconciliation.settlement.domain;

/** Why a proof is not due. */
public enum Reason {
    PAYMENT_FAILED,
    METHOD_OPTIONAL,
    VIRTUAL_GOODS,
    INSTALMENT,
    NOT_DISPATCHED,
    NOT_DELIVERED,
    TURNED_BACK,
    STATE_CONFLICT,
    NUMBER_REUSED,
    /** Another shipment of the transaction has the same number, and the provider has the proof of that one. */
    ALREADY_PROVEN
}
