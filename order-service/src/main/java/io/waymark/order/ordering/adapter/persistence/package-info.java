/** Orders in PostgreSQL, personal data encrypted. */
@NullMarked
package io.waymark.order.ordering.adapter.persistence;

import org.jspecify.annotations.NullMarked;
