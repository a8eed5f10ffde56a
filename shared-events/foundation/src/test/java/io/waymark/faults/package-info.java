/** Tests of the foundation. */
@NullMarked
package io.waymark.faults;

import org.jspecify.annotations.NullMarked;
