/** Manifests and pick-ups in PostgreSQL. */
@NullMarked
package io.waymark.order.dispatch.adapter.persistence;

import org.jspecify.annotations.NullMarked;
