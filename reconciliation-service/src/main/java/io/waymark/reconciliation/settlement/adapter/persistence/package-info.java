/** Payments and proofs in PostgreSQL, with due times and leases. */
@NullMarked
package io.waymark.reconciliation.settlement.adapter.persistence;

import org.jspecify.annotations.NullMarked;
