/** A carrier's booking interface that keeps its bookings in memory and can be told to misbehave. */
@NullMarked
package io.waymark.sandbox.carrier;

import org.jspecify.annotations.NullMarked;
