package io.waymark.exceptions.cases.application;

import io.waymark.exceptions.cases.domain.CaseReference;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Knows under which numbers a case's parcel and order go, because what people write of a case is about them. */
@Singleton
class CaseNumbers {
    private static final int MOST = 200;

    private final ParcelNumbers parcels;

    CaseNumbers(ParcelNumbers parcels) {
        this.parcels = parcels;
    }

    /** The numbers as they were told. */
    List<String> of(CaseReference reference) {
        List<String> numbers = new ArrayList<>();
        numbers.add(reference.caseId().toString());
        if (reference.orderId() != null) {
            numbers.add(reference.orderId().toString());
        }
        if (reference.about() != null) {
            numbers.addAll(List.of(reference.about().split("/", -1)));
        }
        if (reference.shipmentCode() != null) {
            numbers.add(reference.shipmentCode());
            numbers.addAll(parcels.of(reference.shipmentCode(), MOST));
        }
        return numbers;
    }
}
