/** The tables of addresses. */
@NullMarked
package io.waymark.order.address.adapter.data;

import org.jspecify.annotations.NullMarked;
