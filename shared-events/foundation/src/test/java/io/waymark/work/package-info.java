/** Tests of the foundation. */
@NullMarked
package io.waymark.work;

import org.jspecify.annotations.NullMarked;
