/** Revisions, waiting codes and replays in PostgreSQL, and the batches that a replay works in. */
@NullMarked
package io.waymark.tracking.mapping.adapter.persistence;

import org.jspecify.annotations.NullMarked;
