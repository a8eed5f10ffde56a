/** Watches how fast ranges are used up. */
@NullMarked
package io.waymark.order.numbering.adapter.schedule;

import org.jspecify.annotations.NullMarked;
