package io.waymark.order.booking.domain;

/** The label that a carrier made for a shipment. */
public sealed interface CarrierLabel {
    /**
     * Ready to print.
     *
     * @param pdf the document's bytes; shows whom it goes to
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes that are handed on and never compared
    record Printable(byte[] pdf) implements CarrierLabel {
        @Override
        public String toString() {
            return "Printable[" + pdf.length + " bytes]";
        }
    }

    /** The carrier has none. */
    record NoLabel() implements CarrierLabel {}

    /** The carrier cannot be asked that. */
    record Unsupported() implements CarrierLabel {}

    /**
     * No answer that says either.
     *
     * @param cause for the technical owner; no personal data
     */
    record Unreachable(String cause) implements CarrierLabel {}
}
