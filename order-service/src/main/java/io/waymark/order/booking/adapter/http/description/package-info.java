/** What a carrier's interface looks like, read from a file and checked before the first call. */
@NullMarked
package io.waymark.order.booking.adapter.http.description;

import org.jspecify.annotations.NullMarked;
