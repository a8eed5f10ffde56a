/** The door at which help desks tell of their tickets. */
@NullMarked
package io.waymark.exceptions.tickets.adapter.rest;

import org.jspecify.annotations.NullMarked;
