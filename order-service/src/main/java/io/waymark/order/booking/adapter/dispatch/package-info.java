/** The thread that keeps bookings moving, and what wakes it. */
@NullMarked
package io.waymark.order.booking.adapter.dispatch;

import org.jspecify.annotations.NullMarked;
