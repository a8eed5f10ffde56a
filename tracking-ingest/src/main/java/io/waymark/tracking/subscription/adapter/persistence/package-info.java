/** Subscriptions in PostgreSQL. */
@NullMarked
package io.waymark.tracking.subscription.adapter.persistence;

import org.jspecify.annotations.NullMarked;
