/** How patiently carriers are asked, as an operator sets it. */
@NullMarked
package io.waymark.order.booking.adapter.config;

import org.jspecify.annotations.NullMarked;
