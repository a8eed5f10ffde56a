/** Tests of {@code io.waymark.sandbox.psp}. */
@NullMarked
package io.waymark.sandbox.psp;

import org.jspecify.annotations.NullMarked;
