/** Tells faults that pass from faults that stay, and waits for the former. */
@NullMarked
package io.waymark.delivery.faults;

import org.jspecify.annotations.NullMarked;
