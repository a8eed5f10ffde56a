/** Tests of {@code io.waymark.local.process}. */
@NullMarked
package io.waymark.local.process;

import org.jspecify.annotations.NullMarked;
