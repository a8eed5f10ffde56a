package io.waymark.local.scenario;

import io.waymark.sandbox.journey.JourneyKind;
import java.util.Optional;

/** What is to become of an order: a journey that a provider tells, or an end before any journey. */
enum Story {
    DELIVERED(10),
    REFUSED(6),
    ADDRESS_RECOVERED(6),
    RETURNED(6),
    LOST(6),
    STALLED(6),
    DUPLICATED(6),
    OUT_OF_ORDER(6),
    UNKNOWN_CODE(2),
    FORGED(2),
    CUSTOMS_HELD(6),
    CONTRADICTED(6),
    /** Taken back by the merchant after the waybill was issued. */
    CANCELLED(6),
    /** To a place that the carrier does not serve. */
    NOT_SERVED(1);

    private final int perChannel;

    Story(int perChannel) {
        this.perChannel = perChannel;
    }

    /** How many orders of each channel live it; none on a channel that cannot tell it. */
    int on(Channel channel) {
        boolean kdniaoHasNoWord = this == LOST && channel == Channel.CN_DOMESTIC;
        boolean nobodyIsAsked = this == NOT_SERVED && !channel.booksOverHttp();
        return kdniaoHasNoWord || nobodyIsAsked ? 0 : perChannel;
    }

    /** What the provider tells; empty where no parcel ever moves. */
    Optional<JourneyKind> journey() {
        return switch (this) {
            case DELIVERED -> Optional.of(JourneyKind.DELIVERED);
            case REFUSED -> Optional.of(JourneyKind.REFUSED);
            case ADDRESS_RECOVERED -> Optional.of(JourneyKind.ADDRESS_RECOVERED);
            case RETURNED -> Optional.of(JourneyKind.RETURNED);
            case LOST -> Optional.of(JourneyKind.LOST);
            case STALLED -> Optional.of(JourneyKind.STALLED);
            case DUPLICATED -> Optional.of(JourneyKind.DUPLICATED);
            case OUT_OF_ORDER -> Optional.of(JourneyKind.OUT_OF_ORDER);
            case UNKNOWN_CODE -> Optional.of(JourneyKind.UNKNOWN_CODE);
            case FORGED -> Optional.of(JourneyKind.FORGED);
            case CUSTOMS_HELD -> Optional.of(JourneyKind.CUSTOMS_HELD);
            case CONTRADICTED -> Optional.of(JourneyKind.CONTRADICTED);
            case CANCELLED, NOT_SERVED -> Optional.empty();
        };
    }

    /** Whether the customer gets the money back because the parcel did not arrive. */
    boolean isRefunded() {
        return this == RETURNED || this == LOST;
    }
}
