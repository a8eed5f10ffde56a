/** Gives numbers out of ranges, and accounts for each of them. */
@NullMarked
package io.waymark.order.numbering.application;

import org.jspecify.annotations.NullMarked;
