/** Tests of {@code io.waymark.local.settings}. */
@NullMarked
package io.waymark.local.settings;

import org.jspecify.annotations.NullMarked;
