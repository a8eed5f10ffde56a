/** Proves that personal data stays hidden. */
@NullMarked
package io.waymark.web.privacy;

import org.jspecify.annotations.NullMarked;
