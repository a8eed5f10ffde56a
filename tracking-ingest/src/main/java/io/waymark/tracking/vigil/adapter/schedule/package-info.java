/** The clock of the watch. */
@NullMarked
package io.waymark.tracking.vigil.adapter.schedule;

import org.jspecify.annotations.NullMarked;
