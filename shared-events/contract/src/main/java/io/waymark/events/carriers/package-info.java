/** How well carriers do, as our own tracking measured it. */
@NullMarked
package io.waymark.events.carriers;

import org.jspecify.annotations.NullMarked;
