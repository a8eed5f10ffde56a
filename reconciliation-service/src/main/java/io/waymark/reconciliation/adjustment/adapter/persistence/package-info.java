/** Adjustments in PostgreSQL. */
@NullMarked
package io.waymark.reconciliation.adjustment.adapter.persistence;

import org.jspecify.annotations.NullMarked;
