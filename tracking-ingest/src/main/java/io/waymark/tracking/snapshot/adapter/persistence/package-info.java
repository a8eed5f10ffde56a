/** Remembers which version of each shipment was told last. */
@NullMarked
package io.waymark.tracking.snapshot.adapter.persistence;

import org.jspecify.annotations.NullMarked;
