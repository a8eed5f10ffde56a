/** Tests of {@code io.waymark.sandbox.provider}. */
@NullMarked
package io.waymark.sandbox.provider;

import org.jspecify.annotations.NullMarked;
