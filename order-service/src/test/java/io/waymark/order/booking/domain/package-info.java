/** Watches over the states, retries and prices of a booking. */
@NullMarked
package io.waymark.order.booking.domain;

import org.jspecify.annotations.NullMarked;
