/** How callbacks are configured. */
@NullMarked
package io.waymark.tracking.callback.adapter;

import org.jspecify.annotations.NullMarked;
