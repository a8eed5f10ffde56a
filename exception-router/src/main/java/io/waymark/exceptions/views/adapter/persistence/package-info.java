/** Saved views in PostgreSQL. */
@NullMarked
package io.waymark.exceptions.views.adapter.persistence;

import org.jspecify.annotations.NullMarked;
