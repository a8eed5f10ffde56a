/** Breaks a rule on purpose. */
@NullMarked
package io.waymark.time.broken;

import org.jspecify.annotations.NullMarked;
