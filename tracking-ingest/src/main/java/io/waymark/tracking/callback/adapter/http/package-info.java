/** How callbacks leave the house. */
@NullMarked
package io.waymark.tracking.callback.adapter.http;

import org.jspecify.annotations.NullMarked;
