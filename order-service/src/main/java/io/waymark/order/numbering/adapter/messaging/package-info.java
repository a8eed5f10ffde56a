/** Tells that a range is used up. */
@NullMarked
package io.waymark.order.numbering.adapter.messaging;

import org.jspecify.annotations.NullMarked;
