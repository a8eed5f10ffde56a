/** How figures are answered. */
@NullMarked
package io.waymark.tracking.performance.adapter.rest;

import org.jspecify.annotations.NullMarked;
