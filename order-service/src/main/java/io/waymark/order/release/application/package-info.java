/** Starts, changes and watches releases. */
@NullMarked
package io.waymark.order.release.application;

import org.jspecify.annotations.NullMarked;
