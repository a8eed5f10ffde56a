/** The facts and incidents that booking publishes. */
@NullMarked
package io.waymark.order.booking.adapter.messaging;

import org.jspecify.annotations.NullMarked;
