/** The way out to foreign endpoints: pinned, signed and bounded. */
@NullMarked
package io.waymark.tracking.callback.adapter.http;

import org.jspecify.annotations.NullMarked;
