/** Turns carriers' signed webhooks into one normalised stream with one state machine. */
@NullMarked
package io.waymark.tracking;

import org.jspecify.annotations.NullMarked;
