/** Gathers faults that come in floods, and tells of them now and then. */
@NullMarked
package io.waymark.tracking.incident.application;

import org.jspecify.annotations.NullMarked;
