/** A fixture of the rules: only analysed, never run. */
@NullMarked
package io.waymark.events.broken;

import org.jspecify.annotations.NullMarked;
