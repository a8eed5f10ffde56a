/** Figures with their goals and conditions, written for people and for tools. */
@NullMarked
package io.waymark.bench.results;

import org.jspecify.annotations.NullMarked;
