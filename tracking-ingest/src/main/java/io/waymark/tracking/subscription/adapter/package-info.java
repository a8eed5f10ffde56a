/** How subscriptions are configured. */
@NullMarked
package io.waymark.tracking.subscription.adapter;

import org.jspecify.annotations.NullMarked;
