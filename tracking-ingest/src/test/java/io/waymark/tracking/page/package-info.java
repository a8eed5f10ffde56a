/** The public page through the running service, and in a real browser. */
@NullMarked
package io.waymark.tracking.page;

import org.jspecify.annotations.NullMarked;
