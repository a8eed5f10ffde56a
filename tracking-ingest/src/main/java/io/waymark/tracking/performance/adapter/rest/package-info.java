/** Answers how well carriers do. */
@NullMarked
package io.waymark.tracking.performance.adapter.rest;

import org.jspecify.annotations.NullMarked;
