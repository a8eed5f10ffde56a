/** Last miles in PostgreSQL. */
@NullMarked
package io.waymark.order.lastmile.adapter.persistence;

import org.jspecify.annotations.NullMarked;
