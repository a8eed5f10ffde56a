/** The bounded context of ordering: from a merchant's request to a waybill. */
@NullMarked
package io.waymark.order;

import org.jspecify.annotations.NullMarked;
