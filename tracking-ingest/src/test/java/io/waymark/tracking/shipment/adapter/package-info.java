/** What is set up about shipments. */
@NullMarked
package io.waymark.tracking.shipment.adapter;

import org.jspecify.annotations.NullMarked;
