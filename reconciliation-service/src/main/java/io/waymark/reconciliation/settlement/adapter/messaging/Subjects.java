package io.waymark.reconciliation.settlement.adapter.messaging;

import io.waymark.reconciliation.settlement.domain.Fault;
import io.waymark.reconciliation.settlement.domain.Proof;

/** Whom incidents of settlement concern: what one action mends is one subject. */
final class Subjects {
    private static final String PSP = "psp/";

    static String of(Proof proof, Fault fault) {
        return switch (fault) {
            case ACCOUNT -> account(proof);
            case CARRIER_TABLE -> carrier(proof.carrier());
            case CARRIER_CODE -> refusedCarrier(proof);
            case TRANSACTION, CLOCK, OTHER -> transaction(proof);
        };
    }

    /** The link to the provider as one merchant number has it. */
    static String account(Proof proof) {
        return PSP + "merchant/" + proof.pspMerchantNo();
    }

    /** A carrier that our tables do not translate. */
    static String carrier(String carrier) {
        return PSP + "carrier/" + carrier;
    }

    /** A carrier that they do, and that the provider does not take. */
    static String refusedCarrier(Proof proof) {
        return carrier(proof.carrier()) + "/refused";
    }

    static String transaction(Proof proof) {
        return PSP + proof.transactionId();
    }

    /** One clock. */
    static String clock(Proof proof) {
        return proof.transactionId() + "/" + proof.shipmentCode();
    }

    private Subjects() {}
}
