/** Booking outside any transaction, its results inside one. */
@NullMarked
package io.waymark.order.booking.application;

import org.jspecify.annotations.NullMarked;
