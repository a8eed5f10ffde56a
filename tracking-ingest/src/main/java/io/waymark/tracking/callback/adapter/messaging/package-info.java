/** What is published about shipments, as updates for subscribers. */
@NullMarked
package io.waymark.tracking.callback.adapter.messaging;

import org.jspecify.annotations.NullMarked;
