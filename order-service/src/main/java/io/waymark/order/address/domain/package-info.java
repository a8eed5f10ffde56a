/** How addresses of the world are written, and what of one follows for certain from the rest; knows no framework. */
@NullMarked
package io.waymark.order.address.domain;

import org.jspecify.annotations.NullMarked;
