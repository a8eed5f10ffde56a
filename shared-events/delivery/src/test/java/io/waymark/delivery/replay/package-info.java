/** Dead letters and parked keys through their doors, over a real broker. */
@NullMarked
package io.waymark.delivery.replay;

import org.jspecify.annotations.NullMarked;
