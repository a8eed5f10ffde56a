/** How a rule chooses among channels. */
@NullMarked
package io.waymark.order.routing.domain;

import org.jspecify.annotations.NullMarked;
