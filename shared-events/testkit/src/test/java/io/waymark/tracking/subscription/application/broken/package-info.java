/** A fixture of the rules: only analysed, never run. */
@NullMarked
package io.waymark.tracking.subscription.application.broken;

import org.jspecify.annotations.NullMarked;
