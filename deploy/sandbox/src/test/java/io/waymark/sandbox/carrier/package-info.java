/** Tests of {@code io.waymark.sandbox.carrier}. */
@NullMarked
package io.waymark.sandbox.carrier;

import org.jspecify.annotations.NullMarked;
