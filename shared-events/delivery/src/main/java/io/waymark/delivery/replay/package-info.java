/** What an operator does with events that had no effect: look at them, and give them to their consumer again. */
@NullMarked
package io.waymark.delivery.replay;

import org.jspecify.annotations.NullMarked;
