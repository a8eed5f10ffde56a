/** A load generator that shares the machine: pre-built requests over keep-alive connections. */
@NullMarked
package io.waymark.bench.load;

import org.jspecify.annotations.NullMarked;
