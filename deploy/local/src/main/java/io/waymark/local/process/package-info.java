/** Child processes that are watched, bounded and never left behind. */
@NullMarked
package io.waymark.local.process;

import org.jspecify.annotations.NullMarked;
