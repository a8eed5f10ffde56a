/**
 * Asks the interfaces of carriers that do not push. When a number is asked about next is decided in {@code domain}; each interface that is spoken has a package.
 */
@NullMarked
package io.waymark.tracking.polling;

import org.jspecify.annotations.NullMarked;
