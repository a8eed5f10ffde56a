/** The HTTP door to orders. */
@NullMarked
package io.waymark.order.ordering.adapter.rest;

import org.jspecify.annotations.NullMarked;
