package io.waymark.order.label.application;

import io.waymark.order.label.domain.Label;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The label of a shipment, whoever made it. */
public sealed interface Sticker {

    /** Ours, one for each parcel. */
    record Ours(List<Label> labels) implements Sticker {
        public Ours {
            labels = List.copyOf(labels);
        }
    }

    /**
     * The carrier's, for all parcels.
     *
     * @param pdf  reads it, when it is printed; empty where it is there no more
     * @param ours printed instead where the carrier's is no use
     */
    record Carriers(Supplier<Optional<byte[]>> pdf, Ours ours) implements Sticker {}
}
