/** Providers against the corpus. */
@NullMarked
package io.waymark.tracking.provider;

import org.jspecify.annotations.NullMarked;
