/** The use cases of ordering and the ports that they need. */
@NullMarked
package io.waymark.order.ordering.application;

import org.jspecify.annotations.NullMarked;
