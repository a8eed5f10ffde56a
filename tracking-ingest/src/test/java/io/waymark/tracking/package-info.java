/** The service as a whole. */
@NullMarked
package io.waymark.tracking;

import org.jspecify.annotations.NullMarked;
