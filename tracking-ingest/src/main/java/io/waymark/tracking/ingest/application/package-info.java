/** From raw bytes to a durable answer: verify, read, join the next group that is committed. */
@NullMarked
package io.waymark.tracking.ingest.application;

import org.jspecify.annotations.NullMarked;
