/** What the relay survives: kills, lost slots, restarts, and a second relay. */
@NullMarked
package io.waymark.delivery.relay;

import org.jspecify.annotations.NullMarked;
