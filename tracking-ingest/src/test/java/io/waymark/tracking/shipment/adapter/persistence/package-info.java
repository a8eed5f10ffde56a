/** Lets tests of other packages plan order news without a database. */
@NullMarked
package io.waymark.tracking.shipment.adapter.persistence;

import org.jspecify.annotations.NullMarked;
