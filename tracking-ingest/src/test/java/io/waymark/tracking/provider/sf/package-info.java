/** SF's route push against its documents. */
@NullMarked
package io.waymark.tracking.provider.sf;

import org.jspecify.annotations.NullMarked;
