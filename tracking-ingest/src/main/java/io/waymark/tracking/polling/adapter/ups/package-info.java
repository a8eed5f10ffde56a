/** UPS's tracking interface. */
@NullMarked
package io.waymark.tracking.polling.adapter.ups;

import org.jspecify.annotations.NullMarked;
