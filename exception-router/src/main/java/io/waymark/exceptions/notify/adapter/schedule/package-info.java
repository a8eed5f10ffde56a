/** Keeps sending what is due, and forgets what is old. */
@NullMarked
package io.waymark.exceptions.notify.adapter.schedule;

import org.jspecify.annotations.NullMarked;
