/** What each caller may have here beside its requests, what it used of both, and what became of it. */
@NullMarked
package io.waymark.tracking.quota;

import org.jspecify.annotations.NullMarked;
