/** The clock that tells of gathered faults. */
@NullMarked
package io.waymark.tracking.incident.adapter.schedule;

import org.jspecify.annotations.NullMarked;
