/** Turns whatever goes wrong behind an HTTP door into an RFC 9457 problem that reveals nothing it should not. */
@NullMarked
package io.waymark.web.problem;

import org.jspecify.annotations.NullMarked;
