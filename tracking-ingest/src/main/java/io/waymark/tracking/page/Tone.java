package io.waymark.tracking.page;

import io.waymark.tracking.shipment.domain.State;
import java.util.Locale;

/** How a state sounds; the page never says it by colour alone. */
enum Tone {
    GOOD,
    CALM,
    TROUBLED;

    /** The style's class. */
    String style() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Tone of(State state) {
        return switch (state) {
            case DELIVERED -> GOOD;
            case UNKNOWN,
                    CREATED,
                    LABELED,
                    INFO_RECEIVED,
                    PICKED_UP,
                    IN_TRANSIT,
                    CUSTOMS,
                    OUT_FOR_DELIVERY,
                    AVAILABLE_FOR_PICKUP,
                    RETURNED -> CALM;
            case EXPIRED, EXCEPTION, DELIVERY_FAILED, RETURNING, LOST, DESTROYED, CANCELLED -> TROUBLED;
        };
    }
}
