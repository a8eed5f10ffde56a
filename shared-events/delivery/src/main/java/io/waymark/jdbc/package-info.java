/** How many rows travel to PostgreSQL in one statement. */
@NullMarked
package io.waymark.jdbc;

import org.jspecify.annotations.NullMarked;
