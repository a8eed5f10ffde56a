/** 17TRACK's query interface. */
@NullMarked
package io.waymark.tracking.polling.adapter.seventeentrack;

import org.jspecify.annotations.NullMarked;
