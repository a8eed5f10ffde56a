/** Closes days, and has carriers come for what they hold. */
@NullMarked
package io.waymark.order.dispatch.application;

import org.jspecify.annotations.NullMarked;
