/** The queue of callbacks and its log in PostgreSQL. */
@NullMarked
package io.waymark.tracking.callback.adapter.persistence;

import org.jspecify.annotations.NullMarked;
