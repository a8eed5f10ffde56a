/** UPS's answers against its documents. */
@NullMarked
package io.waymark.tracking.provider.ups;

import org.jspecify.annotations.NullMarked;
