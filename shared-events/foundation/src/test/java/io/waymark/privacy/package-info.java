/** Proves that personal data stays hidden. */
@NullMarked
package io.waymark.privacy;

import org.jspecify.annotations.NullMarked;
