/** A table without faults. */
@NullMarked
package io.waymark.tracking.provider.plain;

import org.jspecify.annotations.NullMarked;
