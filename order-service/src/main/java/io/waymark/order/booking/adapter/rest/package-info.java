/** The HTTP door to the manual queue. */
@NullMarked
package io.waymark.order.booking.adapter.rest;

import org.jspecify.annotations.NullMarked;
