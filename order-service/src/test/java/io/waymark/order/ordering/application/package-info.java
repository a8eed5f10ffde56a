/** Watches over the use cases of ordering, with ports in memory. */
@NullMarked
package io.waymark.order.ordering.application;

import org.jspecify.annotations.NullMarked;
