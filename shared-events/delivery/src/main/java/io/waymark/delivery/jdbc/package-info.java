/** How many rows travel to PostgreSQL in one statement. */
@NullMarked
package io.waymark.delivery.jdbc;

import org.jspecify.annotations.NullMarked;
