/** The way out to foreign endpoints: checked, pinned, signed and bounded. */
@NullMarked
package io.waymark.tracking.subscription.adapter.http;

import org.jspecify.annotations.NullMarked;
