/** Clients that measure how they are served: they keep connections as HTTP/1.1 has it, or are as slow as an attacker. */
@NullMarked
package io.waymark.local.load;

import org.jspecify.annotations.NullMarked;
