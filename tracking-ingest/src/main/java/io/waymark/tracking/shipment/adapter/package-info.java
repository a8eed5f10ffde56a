/** How shipments are set up. */
@NullMarked
package io.waymark.tracking.shipment.adapter;

import org.jspecify.annotations.NullMarked;
