/** 17TRACK's query interface against its documents. */
@NullMarked
package io.waymark.tracking.polling.adapter.seventeentrack;

import org.jspecify.annotations.NullMarked;
