/** The normalised stream of what happens to parcels, one vocabulary for every carrier and aggregator. */
@NullMarked
package io.waymark.events.shipments;

import org.jspecify.annotations.NullMarked;
