/** What is published about shipments, as news for subscribers. */
@NullMarked
package io.waymark.tracking.subscription.adapter.messaging;

import org.jspecify.annotations.NullMarked;
