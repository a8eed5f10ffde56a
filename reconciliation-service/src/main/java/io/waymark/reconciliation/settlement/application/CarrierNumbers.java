package io.waymark.reconciliation.settlement.application;

import java.util.Map;

/** The provider's codes of our carriers: what our mapping says, held against the provider's own table. */
public interface CarrierNumbers {
    /** What is known of our carrier, in whatever case its code is written. */
    Lookup lookUp(String carrier);

    /** Our mapping: the provider's code of each of our carriers. */
    Map<String, String> mapping();

    /**
     * What a look-up found.
     *
     * @param number the provider's code by our mapping; empty where it has none
     */
    record Lookup(Standing standing, String number) {
        /** Whether a proof may be uploaded with it. */
        public boolean usable() {
            return standing == Standing.KNOWN;
        }

        /** The code of the fault, as proofs and incidents carry it. */
        public String code() {
            return standing.code();
        }

        /** The fault in a sentence. */
        public String fault(String carrier) {
            return standing == Standing.UNMAPPED
                    ? "our mapping names no code of the provider for the carrier " + carrier
                    : "the provider's table has no code " + number + ", which our mapping names for " + carrier;
        }
    }

    /** How our mapping and the provider's table agree about a carrier. */
    enum Standing {
        /** Mapped to a code that the provider's table has. */
        KNOWN,
        /** Mapped to a code that the provider's table does not have. */
        UNLISTED,
        /** Not mapped. */
        UNMAPPED;

        /** The code of the fault, as proofs and incidents carry it. */
        public String code() {
            return "CARRIER_" + name();
        }
    }
}
