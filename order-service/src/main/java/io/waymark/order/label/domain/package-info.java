/** What labels, packing slips and customs declarations say, and who stands as sender on them. */
@NullMarked
package io.waymark.order.label.domain;

import org.jspecify.annotations.NullMarked;
