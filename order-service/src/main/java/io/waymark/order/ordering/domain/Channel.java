package io.waymark.order.ordering.domain;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A logistics product that a merchant chooses by name.
 *
 * @param carrier      our code of the carrier that transports it
 * @param service      what the carrier calls the product
 * @param ownNumber    whether the shipment code is also the tracking number, so that no carrier has to be asked
 * @param origins      ISO 3166-1 alpha-2 codes that it collects in; empty for all, {@value #NOWHERE} for none
 * @param destinations ISO 3166-1 alpha-2 codes that it delivers to; empty for all, {@value #NOWHERE} for none
 * @param backup       the channel that takes a shipment which this one's carrier cannot; null for none
 * @param preAdvice    whether its carrier may announce a shipment before it holds it
 * @param labelSender  who its labels say a parcel comes from, and so goes back to
 * @param sized        whether each parcel must say its dimensions
 */
public record Channel(
        String name,
        String carrier,
        String service,
        boolean ownNumber,
        Set<String> origins,
        Set<String> destinations,
        @Nullable String backup,
        boolean preAdvice,
        LabelSender labelSender,
        boolean sized) {
    /** What a merchant writes who leaves the choice to our rules; no channel has this name. */
    public static final String AUTO = "auto";

    /** Stands in place of countries where there are none: such a channel takes no order, and needs no price. */
    public static final String NOWHERE = "-";

    public Channel {
        origins = Set.copyOf(origins);
        destinations = Set.copyOf(destinations);
    }

    /** Who a label names as its sender. */
    public enum LabelSender {
        /** The order's own shipper. */
        SHIPPER,
        /** The return warehouse nearest to the recipient, so that what cannot be delivered stays in the country. */
        WAREHOUSE
    }

    /** Whether it takes any order at all. */
    public boolean isOpen() {
        return !origins.contains(NOWHERE) && !destinations.contains(NOWHERE);
    }

    /** Whether it takes parcels as they are described: all with their size, where it asks for sizes. */
    public boolean takes(List<Parcel> parcels) {
        return !sized || parcels.stream().noneMatch(parcel -> parcel.size() == null);
    }

    /** Whether the channel goes from the one country to the other. */
    public boolean serves(String origin, String destination) {
        return isOpen()
                && (origins.isEmpty() || origins.contains(origin))
                && (destinations.isEmpty() || destinations.contains(destination));
    }
}
