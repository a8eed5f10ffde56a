/** Watches over the whole service: rules of the house, and scenarios through its doors. */
@NullMarked
package io.waymark.order;

import org.jspecify.annotations.NullMarked;
