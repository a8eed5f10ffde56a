/**
 * The newest state of each shipment, for those who start late: derived from the topic of changes.
 */
@NullMarked
package io.waymark.tracking.snapshot;

import org.jspecify.annotations.NullMarked;
