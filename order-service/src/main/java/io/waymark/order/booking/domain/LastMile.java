package io.waymark.order.booking.domain;

import org.jspecify.annotations.Nullable;

/** Who delivers a shipment in the end, by what its carrier says. */
public sealed interface LastMile {
    /**
     * Handed on, or to be.
     *
     * @param brand          as the carrier writes it
     * @param transferNumber the deliverer's number; null where it is not known yet
     */
    record Known(String brand, @Nullable String transferNumber) implements LastMile {}

    /** Nobody is named yet. */
    record NotKnown() implements LastMile {}

    /** The carrier cannot be asked that. */
    record Unsupported() implements LastMile {}

    /**
     * No answer that says either.
     *
     * @param cause for the technical owner; no personal data
     */
    record Unreachable(String cause) implements LastMile {}
}
