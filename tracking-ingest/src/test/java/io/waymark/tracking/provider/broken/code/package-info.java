/** A provider with a wrong code in its table. */
@NullMarked
package io.waymark.tracking.provider.broken.code;

import org.jspecify.annotations.NullMarked;
