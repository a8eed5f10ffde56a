/** The log of calls: what callers asked of this service, and what it asked of carriers. */
@NullMarked
package io.waymark.order.calls;

import org.jspecify.annotations.NullMarked;
