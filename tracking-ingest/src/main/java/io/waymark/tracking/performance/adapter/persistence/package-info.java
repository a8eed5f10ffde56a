/** Figures, what each parcel contributed to them, and the journeys behind them. */
@NullMarked
package io.waymark.tracking.performance.adapter.persistence;

import org.jspecify.annotations.NullMarked;
