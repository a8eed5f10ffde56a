/** Shippo against its documents and published vectors. */
@NullMarked
package io.waymark.tracking.provider.shippo;

import org.jspecify.annotations.NullMarked;
