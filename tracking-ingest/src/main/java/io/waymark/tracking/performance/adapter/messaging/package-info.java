/** Hears which journeys changed. */
@NullMarked
package io.waymark.tracking.performance.adapter.messaging;

import org.jspecify.annotations.NullMarked;
