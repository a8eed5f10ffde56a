package io.waymark.reconciliation.settlement.application;

import io.waymark.reconciliation.settlement.domain.CarrierList;
import io.waymark.reconciliation.settlement.domain.UnreadableListException;

/** Reads the provider's table of carriers as the provider wrote it. */
public interface CarrierListReader {
    /**
     * Reads it whole.
     *
     * @throws UnreadableListException where it holds no carrier that can be used
     */
    CarrierList read(byte[] content);

    /** The file of the tables folder, or the built-in one where there is none; as it is now. */
    Given given();

    /**
     * A table from a file.
     *
     * @param file where it was read from
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes that are read once and never compared
    record Given(String file, boolean builtIn, byte[] content) {}
}
