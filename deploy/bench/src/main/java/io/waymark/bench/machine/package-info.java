/** What the machine has, and what processes take of it. */
@NullMarked
package io.waymark.bench.machine;

import org.jspecify.annotations.NullMarked;
