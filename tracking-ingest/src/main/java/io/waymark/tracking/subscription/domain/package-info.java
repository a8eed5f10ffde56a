/** What callers subscribe to, and where they may be called. */
@NullMarked
package io.waymark.tracking.subscription.domain;

import org.jspecify.annotations.NullMarked;
