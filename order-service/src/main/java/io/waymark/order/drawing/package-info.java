/** Draws pages of text, tables and bar codes, and writes them as PDF; the same pages give the same bytes. */
@NullMarked
package io.waymark.order.drawing;

import org.jspecify.annotations.NullMarked;
