/** What journeys add to figures, and take back. */
@NullMarked
package io.waymark.tracking.performance.domain;

import org.jspecify.annotations.NullMarked;
