/** Watches over the rules of an order. */
@NullMarked
package io.waymark.order.ordering.domain;

import org.jspecify.annotations.NullMarked;
