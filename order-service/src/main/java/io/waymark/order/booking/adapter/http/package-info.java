/** Carriers that are asked over HTTP. */
@NullMarked
package io.waymark.order.booking.adapter.http;

import org.jspecify.annotations.NullMarked;
