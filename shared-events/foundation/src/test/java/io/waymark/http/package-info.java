/** Tests of the foundation. */
@NullMarked
package io.waymark.http;

import org.jspecify.annotations.NullMarked;
