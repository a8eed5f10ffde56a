/** How the newest state of shipments is taken. */
@NullMarked
package io.waymark.tracking.snapshot.application;

import org.jspecify.annotations.NullMarked;
