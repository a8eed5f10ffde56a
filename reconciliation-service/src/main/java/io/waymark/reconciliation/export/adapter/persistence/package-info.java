/** Exports and the rows of their snapshot in PostgreSQL. */
@NullMarked
package io.waymark.reconciliation.export.adapter.persistence;

import org.jspecify.annotations.NullMarked;
