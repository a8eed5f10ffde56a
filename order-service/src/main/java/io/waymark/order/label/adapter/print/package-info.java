/** Writes drawings as PDF, PNG and ZPL. */
@NullMarked
package io.waymark.order.label.adapter.print;

import org.jspecify.annotations.NullMarked;
