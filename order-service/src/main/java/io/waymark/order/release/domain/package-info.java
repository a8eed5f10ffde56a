/** A share of a channel's orders that goes by another. */
@NullMarked
package io.waymark.order.release.domain;

import org.jspecify.annotations.NullMarked;
