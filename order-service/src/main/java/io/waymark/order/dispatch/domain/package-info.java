/** What a day hands over to a carrier; knows no framework. */
@NullMarked
package io.waymark.order.dispatch.domain;

import org.jspecify.annotations.NullMarked;
