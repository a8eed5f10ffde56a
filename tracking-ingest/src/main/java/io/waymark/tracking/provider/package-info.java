/** What all providers share: configured accounts, code tables, and the way from a push's words to nodes. */
@NullMarked
package io.waymark.tracking.provider;

import org.jspecify.annotations.NullMarked;
