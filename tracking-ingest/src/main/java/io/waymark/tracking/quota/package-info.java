/** How much each caller may ask and be told, what it used of it, and what happens to those who ask too much. */
@NullMarked
package io.waymark.tracking.quota;

import org.jspecify.annotations.NullMarked;
