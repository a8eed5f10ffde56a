/** Notices in PostgreSQL. */
@NullMarked
package io.waymark.exceptions.notify.adapter.persistence;

import org.jspecify.annotations.NullMarked;
