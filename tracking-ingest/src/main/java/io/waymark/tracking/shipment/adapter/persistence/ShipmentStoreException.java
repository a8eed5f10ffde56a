package io.waymark.tracking.shipment.adapter.persistence;

/** The database refused or was away; the transaction must not commit and may be tried again. */
public final class ShipmentStoreException extends RuntimeException {
    public ShipmentStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
