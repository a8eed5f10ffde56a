/** What believed pushes held that nobody could read: kept, listed, told, and read again after a mend. */
@NullMarked
package io.waymark.tracking.unreadable;

import org.jspecify.annotations.NullMarked;
