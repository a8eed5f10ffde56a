/** The log of who saw the personal data of which order, and what for. */
@NullMarked
package io.waymark.order.access;

import org.jspecify.annotations.NullMarked;
