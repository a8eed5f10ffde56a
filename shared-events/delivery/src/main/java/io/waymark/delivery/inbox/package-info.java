/** The reading side: an event takes effect once, however often it is delivered. */
@NullMarked
package io.waymark.delivery.inbox;

import org.jspecify.annotations.NullMarked;
