/** What an order is, when it is valid and how it may change; knows no framework. */
@NullMarked
package io.waymark.order.ordering.domain;

import org.jspecify.annotations.NullMarked;
