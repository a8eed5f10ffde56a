/** Row locks in PostgreSQL. */
@NullMarked
package io.waymark.reconciliation.intake.adapter.persistence;

import org.jspecify.annotations.NullMarked;
