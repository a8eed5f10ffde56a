/** Tests of the foundation. */
@NullMarked
package io.waymark.jdbc;

import org.jspecify.annotations.NullMarked;
