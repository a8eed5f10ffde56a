/** Keeps work going in the background: one loop, its faults, its pauses and its end. */
@NullMarked
package io.waymark.work;

import org.jspecify.annotations.NullMarked;
