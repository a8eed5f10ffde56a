/** Releases and their orders in PostgreSQL. */
@NullMarked
package io.waymark.order.release.adapter.persistence;

import org.jspecify.annotations.NullMarked;
