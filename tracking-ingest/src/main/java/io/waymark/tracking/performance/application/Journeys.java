package io.waymark.tracking.performance.application;

import io.waymark.tracking.performance.domain.Journey;
import java.util.Collection;
import java.util.Map;

/** The ways of parcels as far as carriers have told them. */
public interface Journeys {
    /** By shipment code; a shipment that does not exist is absent. */
    Map<String, Journey> of(Collection<String> shipmentCodes);
}
