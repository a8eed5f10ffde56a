/** Kdniao against its documents. */
@NullMarked
package io.waymark.tracking.provider.kdniao;

import org.jspecify.annotations.NullMarked;
