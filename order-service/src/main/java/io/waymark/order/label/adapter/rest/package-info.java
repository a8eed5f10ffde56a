/** Labels, packing slips and customs declarations over HTTP. */
@NullMarked
package io.waymark.order.label.adapter.rest;

import org.jspecify.annotations.NullMarked;
