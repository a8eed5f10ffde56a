/** Dossiers and queues in PostgreSQL, read and written a batch at a time. */
@NullMarked
package io.waymark.exceptions.cases.adapter.persistence;

import org.jspecify.annotations.NullMarked;
