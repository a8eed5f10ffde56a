/** What accounts were heard of, in PostgreSQL, for all replicas. */
@NullMarked
package io.waymark.tracking.vigil.adapter.persistence;

import org.jspecify.annotations.NullMarked;
