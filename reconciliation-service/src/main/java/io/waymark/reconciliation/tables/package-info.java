/** Data tables as CSV files, read and checked at start. */
@NullMarked
package io.waymark.reconciliation.tables;

import org.jspecify.annotations.NullMarked;
