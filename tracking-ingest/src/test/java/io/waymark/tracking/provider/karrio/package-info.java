/** Karrio against its documents and published vectors. */
@NullMarked
package io.waymark.tracking.provider.karrio;

import org.jspecify.annotations.NullMarked;
