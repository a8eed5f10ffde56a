/** Documented shapes of JSON, and every way in which a sender may miss them. */
@NullMarked
package io.waymark.testkit.shapes;

import org.jspecify.annotations.NullMarked;
