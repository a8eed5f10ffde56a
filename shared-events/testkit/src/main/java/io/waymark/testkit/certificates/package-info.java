/** Certificates of one's own, for tests and for a run on one machine. */
@NullMarked
package io.waymark.testkit.certificates;

import org.jspecify.annotations.NullMarked;
