/** UPS's interface against its documents. */
@NullMarked
package io.waymark.tracking.polling.adapter.ups;

import org.jspecify.annotations.NullMarked;
