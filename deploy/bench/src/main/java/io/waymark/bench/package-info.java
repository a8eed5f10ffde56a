/** One command that measures and writes down what it found. */
@NullMarked
package io.waymark.bench;

import org.jspecify.annotations.NullMarked;
