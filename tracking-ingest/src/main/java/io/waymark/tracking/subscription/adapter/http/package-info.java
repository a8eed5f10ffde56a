/** Where hosts lead, and which networks are not public. */
@NullMarked
package io.waymark.tracking.subscription.adapter.http;

import org.jspecify.annotations.NullMarked;
