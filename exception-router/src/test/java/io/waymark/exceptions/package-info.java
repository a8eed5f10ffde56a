/** The running service, driven over its topics and its door. */
@NullMarked
package io.waymark.exceptions;

import org.jspecify.annotations.NullMarked;
