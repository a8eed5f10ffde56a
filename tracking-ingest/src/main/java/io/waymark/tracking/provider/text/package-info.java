/** Reads what providers write in plain words: places, times, and the personal data that must not be kept in the clear. */
@NullMarked
package io.waymark.tracking.provider.text;

import org.jspecify.annotations.NullMarked;
