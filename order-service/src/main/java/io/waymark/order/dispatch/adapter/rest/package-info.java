/** Where days are closed and pick-ups are booked. */
@NullMarked
package io.waymark.order.dispatch.adapter.rest;

import org.jspecify.annotations.NullMarked;
