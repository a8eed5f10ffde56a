/** Kuaidi100 against its documents. */
@NullMarked
package io.waymark.tracking.provider.kuaidi100;

import org.jspecify.annotations.NullMarked;
