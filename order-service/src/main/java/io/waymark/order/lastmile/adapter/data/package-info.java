/** The table of brands. */
@NullMarked
package io.waymark.order.lastmile.adapter.data;

import org.jspecify.annotations.NullMarked;
