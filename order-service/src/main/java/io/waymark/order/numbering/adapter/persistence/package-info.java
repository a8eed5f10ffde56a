/** Ranges and their numbers in PostgreSQL. */
@NullMarked
package io.waymark.order.numbering.adapter.persistence;

import org.jspecify.annotations.NullMarked;
