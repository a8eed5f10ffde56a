/** A fixture of the rules: only analysed, never run. */
@NullMarked
package io.waymark.order.above;

import org.jspecify.annotations.NullMarked;
