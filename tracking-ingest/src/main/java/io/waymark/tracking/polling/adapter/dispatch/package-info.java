/** The threads that keep polling. */
@NullMarked
package io.waymark.tracking.polling.adapter.dispatch;

import org.jspecify.annotations.NullMarked;
