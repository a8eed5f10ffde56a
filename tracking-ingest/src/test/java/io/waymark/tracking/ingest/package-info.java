/** Pushes through the running service. */
@NullMarked
package io.waymark.tracking.ingest;

import org.jspecify.annotations.NullMarked;
