/** Carriers' figures through the running service. */
@NullMarked
package io.waymark.tracking.performance;

import org.jspecify.annotations.NullMarked;
