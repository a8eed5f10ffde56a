/** The table of rules. */
@NullMarked
package io.waymark.order.routing.adapter.data;

import org.jspecify.annotations.NullMarked;
