/** Histories in PostgreSQL, written a batch at a time. */
@NullMarked
package io.waymark.reconciliation.history.adapter.persistence;

import org.jspecify.annotations.NullMarked;
