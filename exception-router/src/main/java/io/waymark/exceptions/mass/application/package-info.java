/** Gathers cases into mass incidents and carries out what is decided of them. */
@NullMarked
package io.waymark.exceptions.mass.application;

import org.jspecify.annotations.NullMarked;
