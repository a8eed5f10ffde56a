/** What a dashboard sees of mass incidents. */
@NullMarked
package io.waymark.exceptions.mass.adapter.metrics;

import org.jspecify.annotations.NullMarked;
