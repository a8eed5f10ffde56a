/** The chart of accounts of the tables. */
@NullMarked
package io.waymark.reconciliation.ledger.adapter.config;

import org.jspecify.annotations.NullMarked;
