/** Bookings, their due times and carrier outages in PostgreSQL. */
@NullMarked
package io.waymark.order.booking.adapter.persistence;

import org.jspecify.annotations.NullMarked;
