/** Cells and totals. */
@NullMarked
package io.waymark.reconciliation.export.domain;

import org.jspecify.annotations.NullMarked;
