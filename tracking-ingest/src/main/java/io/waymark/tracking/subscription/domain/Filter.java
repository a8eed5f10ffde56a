package io.waymark.tracking.subscription.domain;

import io.waymark.tracking.shipment.domain.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a merchant's shipments a subscriber wants to hear; null lets everything through.
 *
 * @param carrier our carrier code, upper case
 */
public record Filter(
        @Nullable List<UpdateKind> kinds,
        @Nullable List<State> states,
        @Nullable List<String> shipmentCodes,
        @Nullable String carrier) {}
