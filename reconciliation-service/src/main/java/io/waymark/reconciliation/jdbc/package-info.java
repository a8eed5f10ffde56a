/** Plain JDBC with less noise: named bindings in order, rows to records, arrays for unnest. */
@NullMarked
package io.waymark.reconciliation.jdbc;

import org.jspecify.annotations.NullMarked;
