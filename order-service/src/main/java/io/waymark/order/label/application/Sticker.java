package io.waymark.order.label.application;

import io.waymark.order.label.domain.Label;
import java.util.List;

/** The label of a shipment, whoever made it. */
public sealed interface Sticker {

    /** Ours, one for each parcel. */
    record Ours(List<Label> labels) implements Sticker {
        public Ours {
            labels = List.copyOf(labels);
        }
    }

    /** The carrier's, for all parcels. */
    @SuppressWarnings("ArrayRecordComponent") // bytes that are printed and never compared
    record Carriers(byte[] pdf) implements Sticker {
        @Override
        public String toString() {
            return "Carriers[" + pdf.length + " bytes]";
        }
    }
}
