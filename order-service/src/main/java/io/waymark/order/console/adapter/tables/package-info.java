/** What the live tables of this service ask of a change beyond themselves. */
@NullMarked
package io.waymark.order.console.adapter.tables;

import org.jspecify.annotations.NullMarked;
