/** Tests of {@code io.waymark.sandbox}. */
@NullMarked
package io.waymark.sandbox;

import org.jspecify.annotations.NullMarked;
