/** Decides what kind of trouble an event tells of, and with that whose trouble it is. */
@NullMarked
package io.waymark.exceptions.classify.domain;

import org.jspecify.annotations.NullMarked;
