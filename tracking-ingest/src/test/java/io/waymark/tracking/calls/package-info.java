/** The log of calls as support and technical people search it. */
@NullMarked
package io.waymark.tracking.calls;

import org.jspecify.annotations.NullMarked;
