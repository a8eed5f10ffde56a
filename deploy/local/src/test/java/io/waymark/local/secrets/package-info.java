/** Tests of {@code io.waymark.local.secrets}. */
@NullMarked
package io.waymark.local.secrets;

import org.jspecify.annotations.NullMarked;
