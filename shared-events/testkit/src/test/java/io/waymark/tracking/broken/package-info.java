/** A fixture of the rules: only analysed, never run. */
@NullMarked
package io.waymark.tracking.broken;

import org.jspecify.annotations.NullMarked;
