/** A provider with a wrong state in its table. */
@NullMarked
package io.waymark.tracking.provider.broken.state;

import org.jspecify.annotations.NullMarked;
