/** How much each caller may ask, and at once, so that one who asks too much costs the others nothing. */
@NullMarked
package io.waymark.web.quota;

import org.jspecify.annotations.NullMarked;
