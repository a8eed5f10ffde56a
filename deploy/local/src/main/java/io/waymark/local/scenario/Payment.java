package io.waymark.local.scenario;

/** How an order was paid, as far as it decides about the settlement proof. */
enum Payment {
    NONE,
    CARD,
    STC_PAY,
    /** The PSP itself takes a while to see the transaction as final. */
    STC_PAY_FINAL_LATE,
    STC_PAY_VIRTUAL_GOODS,
    STC_PAY_INSTALMENT,
    STC_PAY_FAILED;

    String method() {
        return this == CARD ? "card" : "stc_pay";
    }

    boolean succeeded() {
        return this != NONE && this != STC_PAY_FAILED;
    }

    /** Whether a delivery has to be proven to the PSP before it settles. */
    boolean needsProof() {
        return this == STC_PAY || this == STC_PAY_FINAL_LATE;
    }
}
