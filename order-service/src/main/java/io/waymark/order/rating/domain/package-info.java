/** What a channel costs and promises: rate cards, and how a charge is computed from one. */
@NullMarked
package io.waymark.order.rating.domain;

import org.jspecify.annotations.NullMarked;
