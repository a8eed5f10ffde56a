/** The clocks that reload the mapping, go on with replays and look for what they missed. */
@NullMarked
package io.waymark.tracking.mapping.adapter.schedule;

import org.jspecify.annotations.NullMarked;
