/** How soon an accepted push is read by a consumer. */
@NullMarked
package io.waymark.bench.latency;

import org.jspecify.annotations.NullMarked;
