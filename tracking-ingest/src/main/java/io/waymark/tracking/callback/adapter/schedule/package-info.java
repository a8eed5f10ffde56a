/** The thread that sends callbacks. */
@NullMarked
package io.waymark.tracking.callback.adapter.schedule;

import org.jspecify.annotations.NullMarked;
