/** When figures are read anew, and rate cards told. */
@NullMarked
package io.waymark.order.rating.adapter.schedule;

import org.jspecify.annotations.NullMarked;
