/** Proves of each rule that it can fail, and that sound code passes. */
@NullMarked
package io.waymark.testkit.rules;

import org.jspecify.annotations.NullMarked;
