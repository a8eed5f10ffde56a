/** The architecture as rules that fail the build; each has a fixture among the test kit's tests that proves it can fail. */
@NullMarked
package io.waymark.testkit.rules;

import org.jspecify.annotations.NullMarked;
