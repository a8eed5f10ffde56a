/** A call and how it ended. */
@NullMarked
package io.waymark.tracking.calls.domain;

import org.jspecify.annotations.NullMarked;
