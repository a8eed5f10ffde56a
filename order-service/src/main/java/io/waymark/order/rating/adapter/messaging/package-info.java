/** Hears how well carriers do, and tells of rate cards. */
@NullMarked
package io.waymark.order.rating.adapter.messaging;

import org.jspecify.annotations.NullMarked;
