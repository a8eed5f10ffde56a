/** The way out to foreign endpoints: pinned, signed and bounded. */
@NullMarked
package io.waymark.webhook.http;

import org.jspecify.annotations.NullMarked;
