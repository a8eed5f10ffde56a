/** Plain JDBC in one line per statement. */
@NullMarked
package io.waymark.order.persistence;

import org.jspecify.annotations.NullMarked;
