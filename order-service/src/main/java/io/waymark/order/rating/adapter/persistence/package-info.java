/** What tracking measured, in PostgreSQL. */
@NullMarked
package io.waymark.order.rating.adapter.persistence;

import org.jspecify.annotations.NullMarked;
