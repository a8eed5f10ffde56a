/** Reads the tables of labels at start. */
@NullMarked
package io.waymark.order.label.adapter.data;

import org.jspecify.annotations.NullMarked;
