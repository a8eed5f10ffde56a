/** Tells other services of mass incidents. */
@NullMarked
package io.waymark.exceptions.mass.adapter.messaging;

import org.jspecify.annotations.NullMarked;
