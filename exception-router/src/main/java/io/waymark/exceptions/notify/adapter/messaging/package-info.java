/** Hears what became of cases, and tells of channels that fail. */
@NullMarked
package io.waymark.exceptions.notify.adapter.messaging;

import org.jspecify.annotations.NullMarked;
