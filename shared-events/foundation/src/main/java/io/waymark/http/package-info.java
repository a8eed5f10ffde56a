/** Outgoing calls that always end: bounded in time as a whole and in the size of the answer. */
@NullMarked
package io.waymark.http;

import org.jspecify.annotations.NullMarked;
