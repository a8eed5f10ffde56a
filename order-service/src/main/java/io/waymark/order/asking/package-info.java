/** Keeps asking carriers for what they tell of shipments that they hold: each by a worker of its own. */
@NullMarked
package io.waymark.order.asking;

import org.jspecify.annotations.NullMarked;
