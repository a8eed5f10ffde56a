/** Watches for accounts that fall silent or push too much that is bad; {@code domain} says from when on. */
@NullMarked
package io.waymark.tracking.pushwatch;

import org.jspecify.annotations.NullMarked;
