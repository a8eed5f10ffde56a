/** The port that each tracking provider implements; a new provider touches nothing but its own package. */
@NullMarked
package io.waymark.tracking.provider.application;

import org.jspecify.annotations.NullMarked;
