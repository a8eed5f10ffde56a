/** An HTTP door with nothing behind it. */
@NullMarked
package io.waymark.bench.door;

import org.jspecify.annotations.NullMarked;
