/** The console's entries and its log of changes in PostgreSQL. */
@NullMarked
package io.waymark.order.console.adapter.persistence;

import org.jspecify.annotations.NullMarked;
