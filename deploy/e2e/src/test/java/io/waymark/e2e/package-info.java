/** The packaged services together, on their own servers, with partners that speak the real protocols and faults on the way. */
@NullMarked
package io.waymark.e2e;

import org.jspecify.annotations.NullMarked;
