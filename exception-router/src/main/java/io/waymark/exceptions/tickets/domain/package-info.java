/** What help desks tell of their tickets. */
@NullMarked
package io.waymark.exceptions.tickets.domain;

import org.jspecify.annotations.NullMarked;
