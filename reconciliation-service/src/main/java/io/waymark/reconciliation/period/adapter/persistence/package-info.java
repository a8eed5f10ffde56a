/** Periods and chains in PostgreSQL. */
@NullMarked
package io.waymark.reconciliation.period.adapter.persistence;

import org.jspecify.annotations.NullMarked;
