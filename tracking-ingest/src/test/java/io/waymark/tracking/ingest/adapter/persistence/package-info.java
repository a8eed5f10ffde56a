/** What is kept, and for how long. */
@NullMarked
package io.waymark.tracking.ingest.adapter.persistence;

import org.jspecify.annotations.NullMarked;
