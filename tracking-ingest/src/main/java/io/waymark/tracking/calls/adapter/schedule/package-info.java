/** The pace of writing and forgetting. */
@NullMarked
package io.waymark.tracking.calls.adapter.schedule;

import org.jspecify.annotations.NullMarked;
