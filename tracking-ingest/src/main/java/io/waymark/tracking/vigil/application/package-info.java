/** Watches accounts that push: counts on the way in, judges now and then. */
@NullMarked
package io.waymark.tracking.vigil.application;

import org.jspecify.annotations.NullMarked;
