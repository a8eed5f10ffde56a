/** Use cases of calling back, with everything real below them. */
@NullMarked
package io.waymark.tracking.subscription.application;

import org.jspecify.annotations.NullMarked;
