/** How a carrier knows that a request is ours: keys, digests and tokens, as its description asks. */
@NullMarked
package io.waymark.order.booking.adapter.http.signature;

import org.jspecify.annotations.NullMarked;
