/** Keeps the figures true while journeys grow and change. */
@NullMarked
package io.waymark.tracking.performance.application;

import org.jspecify.annotations.NullMarked;
