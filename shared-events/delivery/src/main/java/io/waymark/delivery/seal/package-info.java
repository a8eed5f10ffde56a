/** Keeps what events say unreadable where they wait: in the database and in dead-letter topics. */
@NullMarked
package io.waymark.delivery.seal;

import org.jspecify.annotations.NullMarked;
