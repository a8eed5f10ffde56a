/** Forgets what help desks told long ago. */
@NullMarked
package io.waymark.exceptions.tickets.adapter.schedule;

import org.jspecify.annotations.NullMarked;
