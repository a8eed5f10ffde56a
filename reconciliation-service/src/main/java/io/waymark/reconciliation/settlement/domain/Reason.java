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
    NUMBER_REUSED
}
