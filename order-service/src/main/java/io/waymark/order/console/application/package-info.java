/** The console's rooms that are no tables, and who is let in by their word. */
@NullMarked
package io.waymark.order.console.application;

import org.jspecify.annotations.NullMarked;
