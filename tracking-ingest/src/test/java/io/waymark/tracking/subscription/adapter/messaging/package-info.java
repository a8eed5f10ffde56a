/** Published facts become news. */
@NullMarked
package io.waymark.tracking.subscription.adapter.messaging;

import org.jspecify.annotations.NullMarked;
