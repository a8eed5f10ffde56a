/** The topic of newest states, through the running service. */
@NullMarked
package io.waymark.tracking.snapshot;

import org.jspecify.annotations.NullMarked;
