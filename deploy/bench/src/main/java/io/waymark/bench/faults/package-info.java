/** Load with a fault in it: what was acknowledged must be stored, published and have its effect once, in order, by itself. */
@NullMarked
package io.waymark.bench.faults;

import org.jspecify.annotations.NullMarked;
