/** The thread that sends callbacks, and the clock that cleans up behind it. */
@NullMarked
package io.waymark.tracking.subscription.adapter.schedule;

import org.jspecify.annotations.NullMarked;
