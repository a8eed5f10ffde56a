/** Takes subscriptions in, changes and forgets them. */
@NullMarked
package io.waymark.tracking.subscription.application;

import org.jspecify.annotations.NullMarked;
