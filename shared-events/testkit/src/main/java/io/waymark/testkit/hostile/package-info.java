/** Sends a running service everything that its published document lets a caller send, at its worst. */
@NullMarked
package io.waymark.testkit.hostile;

import org.jspecify.annotations.NullMarked;
