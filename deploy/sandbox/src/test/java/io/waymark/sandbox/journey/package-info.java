/** Tests of {@code io.waymark.sandbox.journey}. */
@NullMarked
package io.waymark.sandbox.journey;

import org.jspecify.annotations.NullMarked;
