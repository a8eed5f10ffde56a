/** The cases of a merchant in PostgreSQL. */
@NullMarked
package io.waymark.exceptions.merchants.adapter.persistence;

import org.jspecify.annotations.NullMarked;
