/** The forms in which trees travel: JSON, XML and the fields of a form. */
@NullMarked
package io.waymark.order.booking.adapter.http.format;

import org.jspecify.annotations.NullMarked;
