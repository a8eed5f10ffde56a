package io.waymark.exceptions.cases.domain;

import io.waymark.exceptions.classify.domain.Signal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ledger entry that says something of parcels.
 *
 * @param eventId  which event told of it
 * @param shipment null where the entry is about the whole order, with every parcel of it
 * @param signal   what it says of them
 * @param at       when what was booked happened
 */
public record Posting(
        UUID eventId, UUID orderId, String merchantId, Subject.@Nullable Shipment shipment, Signal signal, Instant at) {

    /** What the entry says of one of the parcels that it is about. */
    public Fact.MoneyBooked about(Subject.Shipment parcel) {
        return new Fact.MoneyBooked(parcel, eventId, orderId, merchantId, signal, at);
    }
}
