/** The threads that keep bookings moving. */
@NullMarked
package io.waymark.order.booking.adapter.dispatch;

import org.jspecify.annotations.NullMarked;
