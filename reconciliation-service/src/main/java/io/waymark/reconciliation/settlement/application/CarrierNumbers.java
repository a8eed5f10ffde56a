package io.waymark.reconciliation.settlement.application;

import java.util.Optional;

/** The provider's carrier codes. */
public interface CarrierNumbers {
    /** The provider's code of our carrier; empty where its table has none. */
    Optional<String> numberOf(String carrier);
}
