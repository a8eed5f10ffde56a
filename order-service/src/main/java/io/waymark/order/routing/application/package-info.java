/** Chooses the channels of new orders. */
@NullMarked
package io.waymark.order.routing.application;

import org.jspecify.annotations.NullMarked;
