/** Words and places. */
@NullMarked
package io.waymark.tracking.provider.text;

import org.jspecify.annotations.NullMarked;
