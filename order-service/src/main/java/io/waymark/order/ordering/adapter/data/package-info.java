/** Countries, channels and numbering plans as the rules of ordering know them. */
@NullMarked
package io.waymark.order.ordering.adapter.data;

import org.jspecify.annotations.NullMarked;
