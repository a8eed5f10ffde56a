/** The servers and the service under load, as child processes. */
@NullMarked
package io.waymark.bench.stack;

import org.jspecify.annotations.NullMarked;
