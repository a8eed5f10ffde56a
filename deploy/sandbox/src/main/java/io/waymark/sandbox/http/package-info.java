/** The small HTTP server under the simulators: the JDK's own, with replies as values. */
@NullMarked
package io.waymark.sandbox.http;

import org.jspecify.annotations.NullMarked;
