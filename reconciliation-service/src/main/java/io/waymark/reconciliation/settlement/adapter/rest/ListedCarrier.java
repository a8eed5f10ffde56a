package io.waymark.reconciliation.settlement.adapter.rest;

import io.waymark.reconciliation.settlement.domain.CarrierList.Carrier;

/** A row of the provider's table as JSON. */
public record ListedCarrier(String carrierNo, String name) {
    static ListedCarrier of(Carrier carrier) {
        return new ListedCarrier(carrier.carrierNo(), carrier.name());
    }
}
