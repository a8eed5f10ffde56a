/** How events are recognised. */
@NullMarked
package io.waymark.bench.latency;

import org.jspecify.annotations.NullMarked;
