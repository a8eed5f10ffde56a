/** Wakes the gathering of mass incidents and the work on what was decided. */
@NullMarked
package io.waymark.exceptions.mass.adapter.scheduling;

import org.jspecify.annotations.NullMarked;
