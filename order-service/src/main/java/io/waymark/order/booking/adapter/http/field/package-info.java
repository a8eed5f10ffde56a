/** What we can tell a carrier, by the names that descriptions use. */
@NullMarked
package io.waymark.order.booking.adapter.http.field;

import org.jspecify.annotations.NullMarked;
