/** Shipments as other rooms meet them: stored and locked, published, and in their columns. */
@NullMarked
package io.waymark.tracking.shipment;

import org.jspecify.annotations.NullMarked;
