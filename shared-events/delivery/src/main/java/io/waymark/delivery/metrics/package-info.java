/** The names of everything this module measures. */
@NullMarked
package io.waymark.delivery.metrics;

import org.jspecify.annotations.NullMarked;
