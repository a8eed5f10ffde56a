/** Incidents as events on their topic. */
@NullMarked
package io.waymark.tracking.incident.adapter.messaging;

import org.jspecify.annotations.NullMarked;
