/** Queries through the running service. */
@NullMarked
package io.waymark.tracking.query;

import org.jspecify.annotations.NullMarked;
