/** Tests of the local suite's parts that need no server. */
@NullMarked
package io.waymark.local;

import org.jspecify.annotations.NullMarked;
