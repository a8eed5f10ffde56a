/** Shipments, their legs and nodes in PostgreSQL, a set of them per statement. */
@NullMarked
package io.waymark.tracking.shipment.adapter.persistence;

import org.jspecify.annotations.NullMarked;
