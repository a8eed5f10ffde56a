/** The lines of the log, beside the bodies of pushes that are kept anyway. */
@NullMarked
package io.waymark.tracking.calls.adapter.persistence;

import org.jspecify.annotations.NullMarked;
