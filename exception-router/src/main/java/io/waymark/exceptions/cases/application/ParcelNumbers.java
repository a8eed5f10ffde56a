package io.waymark.exceptions.cases.application;

import java.util.Collection;

/** Under which numbers others know a parcel, so that people find it by any; runs in the caller's transaction. */
public interface ParcelNumbers {
    /** Keeps what is new. */
    void keep(Collection<ParcelNumber> told);

    /**
     * One number.
     *
     * @param number a carrier's tracking number or the merchant's order number, as it was told
     */
    record ParcelNumber(String shipmentCode, String number) {}
}
