/** Subscriptions over HTTP. */
@NullMarked
package io.waymark.tracking.subscription.adapter.rest;

import org.jspecify.annotations.NullMarked;
