/** Reads the cases of one merchant. */
@NullMarked
package io.waymark.exceptions.merchants.application;

import org.jspecify.annotations.NullMarked;
