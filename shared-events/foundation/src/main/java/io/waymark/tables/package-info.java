/** Tables of data as CSV files: built in, replaced by an operator without a new jar, checked at start. */
@NullMarked
package io.waymark.tables;

import org.jspecify.annotations.NullMarked;
