/** Who delivers in the end, by which name people know them; knows no framework. */
@NullMarked
package io.waymark.order.lastmile.domain;

import org.jspecify.annotations.NullMarked;
