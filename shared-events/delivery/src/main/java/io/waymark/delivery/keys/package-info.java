/** Moves what is sealed to a new key, so that the old one can be retired. */
@NullMarked
package io.waymark.delivery.keys;

import org.jspecify.annotations.NullMarked;
