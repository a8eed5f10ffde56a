/** Channels that are posts to an endpoint. */
@NullMarked
package io.waymark.exceptions.notify.adapter.http;

import org.jspecify.annotations.NullMarked;
