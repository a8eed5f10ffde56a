/** The time in the precision that the database keeps, pauses between attempts, and what happens after a commit. */
@NullMarked
package io.waymark.time;

import org.jspecify.annotations.NullMarked;
