/** The rate card as a data file. */
@NullMarked
package io.waymark.order.booking.adapter.data;

import org.jspecify.annotations.NullMarked;
