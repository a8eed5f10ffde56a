/** 17TRACK against its documents. */
@NullMarked
package io.waymark.tracking.provider.seventeentrack;

import org.jspecify.annotations.NullMarked;
