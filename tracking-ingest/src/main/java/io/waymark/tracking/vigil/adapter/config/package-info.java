/** How watchful the watch is, as an operator sets it. */
@NullMarked
package io.waymark.tracking.vigil.adapter.config;

import org.jspecify.annotations.NullMarked;
