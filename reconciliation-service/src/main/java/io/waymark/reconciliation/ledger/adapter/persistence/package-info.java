/** The append-only ledger in PostgreSQL. */
@NullMarked
package io.waymark.reconciliation.ledger.adapter.persistence;

import org.jspecify.annotations.NullMarked;
