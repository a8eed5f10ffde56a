/** The tables of prices and promises. */
@NullMarked
package io.waymark.order.rating.adapter.data;

import org.jspecify.annotations.NullMarked;
