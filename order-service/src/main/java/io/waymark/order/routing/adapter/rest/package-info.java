/** Compares channels over HTTP. */
@NullMarked
package io.waymark.order.routing.adapter.rest;

import org.jspecify.annotations.NullMarked;
