/** Where the day of a dispatch ends, if nobody says so. */
@NullMarked
package io.waymark.order.dispatch.adapter.config;

import org.jspecify.annotations.NullMarked;
