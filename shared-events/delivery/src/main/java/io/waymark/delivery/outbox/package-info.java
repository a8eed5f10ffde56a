/** The writing side: an event becomes a row in the same transaction as the fact it tells. */
@NullMarked
package io.waymark.delivery.outbox;

import org.jspecify.annotations.NullMarked;
