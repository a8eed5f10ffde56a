/** Tells who delivers in the end. */
@NullMarked
package io.waymark.order.lastmile.adapter.messaging;

import org.jspecify.annotations.NullMarked;
