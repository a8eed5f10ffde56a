/** When the outbox takes events and when it refuses. */
@NullMarked
package io.waymark.delivery.outbox;

import org.jspecify.annotations.NullMarked;
