/** Ranges of waybill numbers; knows no framework. */
@NullMarked
package io.waymark.order.numbering.domain;

import org.jspecify.annotations.NullMarked;
