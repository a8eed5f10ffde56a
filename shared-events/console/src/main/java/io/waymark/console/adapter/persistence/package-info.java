/** The console's entries and its log of changes in PostgreSQL. */
@NullMarked
package io.waymark.console.adapter.persistence;

import org.jspecify.annotations.NullMarked;
