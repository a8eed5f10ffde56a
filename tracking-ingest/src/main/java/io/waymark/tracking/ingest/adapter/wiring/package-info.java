/** Who listens to the way in. */
@NullMarked
package io.waymark.tracking.ingest.adapter.wiring;

import org.jspecify.annotations.NullMarked;
