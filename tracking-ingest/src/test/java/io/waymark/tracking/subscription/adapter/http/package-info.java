/** The way out, against real sockets. */
@NullMarked
package io.waymark.tracking.subscription.adapter.http;

import org.jspecify.annotations.NullMarked;
