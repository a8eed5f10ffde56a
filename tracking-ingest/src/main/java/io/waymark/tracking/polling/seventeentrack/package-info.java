/** 17TRACK's query interface. */
@NullMarked
package io.waymark.tracking.polling.seventeentrack;

import org.jspecify.annotations.NullMarked;
