/** Arithmetic of clocks. */
@NullMarked
package io.waymark.exceptions.clocks.domain;

import org.jspecify.annotations.NullMarked;
