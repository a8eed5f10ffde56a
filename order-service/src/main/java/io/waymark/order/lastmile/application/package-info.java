/** Learns who delivers in the end, by asking and by being told, and says so once. */
@NullMarked
package io.waymark.order.lastmile.application;

import org.jspecify.annotations.NullMarked;
