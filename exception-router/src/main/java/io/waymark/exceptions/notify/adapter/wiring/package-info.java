/** Puts tables and configuration together into routes and channels. */
@NullMarked
package io.waymark.exceptions.notify.adapter.wiring;

import org.jspecify.annotations.NullMarked;
