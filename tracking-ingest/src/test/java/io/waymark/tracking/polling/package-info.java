/** Polling through the running service, against interfaces that are played. */
@NullMarked
package io.waymark.tracking.polling;

import org.jspecify.annotations.NullMarked;
