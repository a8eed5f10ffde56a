/** Shipments in the contract's words: what is published about them, and what orders say about them. */
@NullMarked
package io.waymark.tracking.shipment.adapter.messaging;

import org.jspecify.annotations.NullMarked;
