/** When a callback is tried again, and when its endpoint is left alone. */
@NullMarked
package io.waymark.tracking.callback.domain;

import org.jspecify.annotations.NullMarked;
