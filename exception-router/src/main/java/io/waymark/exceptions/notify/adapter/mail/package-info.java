/** Channels that are e-mail. */
@NullMarked
package io.waymark.exceptions.notify.adapter.mail;

import org.jspecify.annotations.NullMarked;
