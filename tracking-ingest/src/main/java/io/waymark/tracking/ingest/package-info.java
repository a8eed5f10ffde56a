/** How the way in is configured. */
@NullMarked
package io.waymark.tracking.ingest;

import org.jspecify.annotations.NullMarked;
