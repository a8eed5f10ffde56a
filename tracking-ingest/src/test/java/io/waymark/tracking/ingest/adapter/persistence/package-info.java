/** What is kept and for how long, and one journey heard in many ways, in memory and by several writers over the real database. */
@NullMarked
package io.waymark.tracking.ingest.adapter.persistence;

import org.jspecify.annotations.NullMarked;
