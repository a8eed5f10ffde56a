/** Says what failed without quoting anybody's data. */
@NullMarked
package io.waymark.faults;

import org.jspecify.annotations.NullMarked;
