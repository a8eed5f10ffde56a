/** How well carriers do: what a parcel's journey contributes, and figures that can be added and taken back. */
@NullMarked
package io.waymark.tracking.performance.domain;

import org.jspecify.annotations.NullMarked;
