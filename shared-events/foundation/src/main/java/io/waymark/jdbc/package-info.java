/** Sets of rows over JDBC: one statement for many rows, and one table that says what a failure of the database means. */
@NullMarked
package io.waymark.jdbc;

import org.jspecify.annotations.NullMarked;
