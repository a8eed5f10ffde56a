/** Wakes the sweep of the clocks. */
@NullMarked
package io.waymark.exceptions.cases.adapter.scheduling;

import org.jspecify.annotations.NullMarked;
