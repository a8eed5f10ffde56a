/** The test kit's own tests. */
@NullMarked
package io.waymark.testkit;

import org.jspecify.annotations.NullMarked;
