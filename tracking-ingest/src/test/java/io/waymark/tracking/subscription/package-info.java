/** Subscribers are called as they asked, whatever their endpoints do. */
@NullMarked
package io.waymark.tracking.subscription;

import org.jspecify.annotations.NullMarked;
