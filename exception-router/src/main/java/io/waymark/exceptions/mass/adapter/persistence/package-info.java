/** Mass incidents in PostgreSQL. */
@NullMarked
package io.waymark.exceptions.mass.adapter.persistence;

import org.jspecify.annotations.NullMarked;
