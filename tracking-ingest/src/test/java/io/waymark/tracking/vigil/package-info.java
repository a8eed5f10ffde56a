/** The watch over accounts that push, through the running service. */
@NullMarked
package io.waymark.tracking.vigil;

import org.jspecify.annotations.NullMarked;
