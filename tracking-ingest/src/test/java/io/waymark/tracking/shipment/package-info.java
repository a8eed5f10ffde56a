/** Shipments as the running service keeps them. */
@NullMarked
package io.waymark.tracking.shipment;

import org.jspecify.annotations.NullMarked;
