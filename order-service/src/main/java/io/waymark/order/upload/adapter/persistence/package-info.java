/** Uploads in PostgreSQL, what was sent encrypted. */
@NullMarked
package io.waymark.order.upload.adapter.persistence;

import org.jspecify.annotations.NullMarked;
