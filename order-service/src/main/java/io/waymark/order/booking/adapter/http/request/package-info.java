/** A request to a carrier while it is put together. */
@NullMarked
package io.waymark.order.booking.adapter.http.request;

import org.jspecify.annotations.NullMarked;
