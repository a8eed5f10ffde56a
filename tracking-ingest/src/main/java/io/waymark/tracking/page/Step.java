package io.waymark.tracking.page;

import io.waymark.tracking.shipment.domain.State;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The five steps of a normal life that the page draws. */
enum Step {
    ORDERED,
    HANDED_OVER,
    ON_THE_WAY,
    OUT_FOR_DELIVERY,
    DELIVERED;

    String key() {
        return "step." + name().toLowerCase(Locale.ROOT);
    }

    /** How far a state has come; null for one outside a normal life, where no progress is drawn. */
    static @Nullable Step of(State state) {
        return switch (state) {
            case CREATED, LABELED, INFO_RECEIVED, UNKNOWN -> ORDERED;
            case PICKED_UP -> HANDED_OVER;
            case IN_TRANSIT, CUSTOMS -> ON_THE_WAY;
            case OUT_FOR_DELIVERY, DELIVERY_FAILED, AVAILABLE_FOR_PICKUP -> OUT_FOR_DELIVERY;
            case DELIVERED -> DELIVERED;
            case EXPIRED, EXCEPTION, RETURNING, RETURNED, LOST, DESTROYED, CANCELLED -> null;
        };
    }
}
