/** What runs by itself: the count of what is left of numbers. */
@NullMarked
package io.waymark.order.ordering.adapter.schedule;

import org.jspecify.annotations.NullMarked;
