/** Finds shipments that may be printed and says what their papers hold. */
@NullMarked
package io.waymark.order.label.application;

import org.jspecify.annotations.NullMarked;
