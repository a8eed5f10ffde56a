/** Balances and rates in PostgreSQL. */
@NullMarked
package io.waymark.reconciliation.balance.adapter.persistence;

import org.jspecify.annotations.NullMarked;
