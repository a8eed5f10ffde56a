/** Tests of the foundation. */
@NullMarked
package io.waymark.tables;

import org.jspecify.annotations.NullMarked;
