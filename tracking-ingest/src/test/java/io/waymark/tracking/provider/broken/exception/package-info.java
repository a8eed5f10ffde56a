/** A provider with a wrong exception in its table. */
@NullMarked
package io.waymark.tracking.provider.broken.exception;

import org.jspecify.annotations.NullMarked;
