/** Subscriptions and their delivery logs over HTTP. */
@NullMarked
package io.waymark.tracking.subscription.adapter.rest;

import org.jspecify.annotations.NullMarked;
