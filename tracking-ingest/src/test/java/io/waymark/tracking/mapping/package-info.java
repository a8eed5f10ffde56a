/** Codes are taught, corrected and withdrawn while parcels move. */
@NullMarked
package io.waymark.tracking.mapping;

import org.jspecify.annotations.NullMarked;
