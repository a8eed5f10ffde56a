/** Due numbers, call slots and outages in PostgreSQL, shared by all replicas. */
@NullMarked
package io.waymark.tracking.polling.adapter.persistence;

import org.jspecify.annotations.NullMarked;
