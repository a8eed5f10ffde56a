/** Queues and parcels of the desks' pages in PostgreSQL, read without a lock. */
@NullMarked
package io.waymark.exceptions.desk.adapter.persistence;

import org.jspecify.annotations.NullMarked;
