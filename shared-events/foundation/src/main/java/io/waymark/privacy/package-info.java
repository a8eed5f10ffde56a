/** Keeps personal data unreadable in databases, logs and answers. */
@NullMarked
package io.waymark.privacy;

import org.jspecify.annotations.NullMarked;
