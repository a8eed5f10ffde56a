/** Tracking providers: each dialect writes, signs and sends pushes the way its provider does. */
@NullMarked
package io.waymark.sandbox.provider;

import org.jspecify.annotations.NullMarked;
