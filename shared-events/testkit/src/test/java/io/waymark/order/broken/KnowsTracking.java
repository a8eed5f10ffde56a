package io.waymark.order.broken;

import io.waymark.tracking.broken.Shipment;

/** Knows a class of another service. */
record KnowsTracking(Shipment shipment) {}
