/** Tests of the foundation. */
@NullMarked
package io.waymark.time;

import org.jspecify.annotations.NullMarked;
