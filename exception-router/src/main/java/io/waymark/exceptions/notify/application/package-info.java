/** The use cases of notices: they are born with the case's event, sent, and what an attempt came to is kept. */
@NullMarked
package io.waymark.exceptions.notify.application;

import org.jspecify.annotations.NullMarked;
