/** Orders: how fast they are taken, and whether each of them is booked once whatever dies. */
@NullMarked
package io.waymark.bench.orders;

import org.jspecify.annotations.NullMarked;
