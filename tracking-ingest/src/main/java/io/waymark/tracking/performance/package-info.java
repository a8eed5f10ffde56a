/**
 * How punctual carriers are, counted as journeys change. What a parcel adds to the figures is decided in {@code domain}.
 */
@NullMarked
package io.waymark.tracking.performance;

import org.jspecify.annotations.NullMarked;
