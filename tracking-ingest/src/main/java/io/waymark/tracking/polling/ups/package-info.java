/** UPS's tracking interface. */
@NullMarked
package io.waymark.tracking.polling.ups;

import org.jspecify.annotations.NullMarked;
