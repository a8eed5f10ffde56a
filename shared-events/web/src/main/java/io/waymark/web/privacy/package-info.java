/** Keeps personal data unreadable in databases, logs and answers. */
@NullMarked
package io.waymark.web.privacy;

import org.jspecify.annotations.NullMarked;
