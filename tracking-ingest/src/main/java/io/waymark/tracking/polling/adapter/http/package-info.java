/** Calls to tracking interfaces, bounded in time and size. */
@NullMarked
package io.waymark.tracking.polling.adapter.http;

import org.jspecify.annotations.NullMarked;
