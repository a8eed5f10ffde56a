/** Proves that the servers are real ones that keep what they were given. */
@NullMarked
package io.waymark.testkit.servers;

import org.jspecify.annotations.NullMarked;
