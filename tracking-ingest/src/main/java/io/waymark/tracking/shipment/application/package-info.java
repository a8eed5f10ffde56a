/** How shipments learn from orders. */
@NullMarked
package io.waymark.tracking.shipment.application;

import org.jspecify.annotations.NullMarked;
