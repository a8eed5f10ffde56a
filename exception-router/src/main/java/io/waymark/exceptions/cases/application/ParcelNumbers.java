package io.waymark.exceptions.cases.application;

import java.util.Collection;
import java.util.List;

/** Under which numbers others know a parcel, so that people find it by any; runs in the caller's transaction. */
public interface ParcelNumbers {
    /** Keeps what is new. */
    void keep(Collection<ParcelNumber> told);

    /** The numbers of a parcel as they were told, up to {@code limit}. */
    List<String> of(String shipmentCode, int limit);

    /**
     * One number.
     *
     * @param number a carrier's tracking number or the merchant's order number, as it was told
     */
    record ParcelNumber(String shipmentCode, String number) {}
}
