/** Data files that an operator may replace: read at start, checked line by line. */
@NullMarked
package io.waymark.order.data;

import org.jspecify.annotations.NullMarked;
