/** Keys and secrets of one local installation, made at its first start. */
@NullMarked
package io.waymark.local.secrets;

import org.jspecify.annotations.NullMarked;
