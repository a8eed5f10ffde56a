/** Looks at pages as people do: in a real browser. */
@NullMarked
package io.waymark.testkit.browser;

import org.jspecify.annotations.NullMarked;
