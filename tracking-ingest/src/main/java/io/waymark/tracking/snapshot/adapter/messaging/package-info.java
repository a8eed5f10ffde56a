/** Derives the topic of newest states from the topic of changes. */
@NullMarked
package io.waymark.tracking.snapshot.adapter.messaging;

import org.jspecify.annotations.NullMarked;
