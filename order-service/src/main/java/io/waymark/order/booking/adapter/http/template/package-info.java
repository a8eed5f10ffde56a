/** What is sent to a carrier, as a tree of constants and names that are filled in for each call. */
@NullMarked
package io.waymark.order.booking.adapter.http.template;

import org.jspecify.annotations.NullMarked;
