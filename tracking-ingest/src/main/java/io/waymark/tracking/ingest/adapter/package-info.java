/** How the way in is configured. */
@NullMarked
package io.waymark.tracking.ingest.adapter;

import org.jspecify.annotations.NullMarked;
