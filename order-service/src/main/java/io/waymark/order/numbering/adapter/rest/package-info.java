/** Where ranges are added and accounted for. */
@NullMarked
package io.waymark.order.numbering.adapter.rest;

import org.jspecify.annotations.NullMarked;
