/** AfterShip against its documents and published vectors. */
@NullMarked
package io.waymark.tracking.provider.aftership;

import org.jspecify.annotations.NullMarked;
