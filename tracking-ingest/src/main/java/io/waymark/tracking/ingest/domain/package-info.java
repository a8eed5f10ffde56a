/** What a believed push is until it is durable. */
@NullMarked
package io.waymark.tracking.ingest.domain;

import org.jspecify.annotations.NullMarked;
