/** Queues callbacks, sends them, and writes down what became of them. */
@NullMarked
package io.waymark.tracking.callback.application;

import org.jspecify.annotations.NullMarked;
