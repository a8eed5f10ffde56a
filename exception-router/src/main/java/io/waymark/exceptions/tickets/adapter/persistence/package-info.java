/** What help desks told, in PostgreSQL. */
@NullMarked
package io.waymark.exceptions.tickets.adapter.persistence;

import org.jspecify.annotations.NullMarked;
