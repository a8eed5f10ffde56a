/** How a shipment gets its carrier: states, outcomes, retries and prices; knows no framework. */
@NullMarked
package io.waymark.order.booking.domain;

import org.jspecify.annotations.NullMarked;
