/** What comes in from providers and what is asked of them, call by call, to be searched by whoever looks into a complaint. */
@NullMarked
package io.waymark.tracking.calls;

import org.jspecify.annotations.NullMarked;
