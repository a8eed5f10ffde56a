/** Writing calls down without holding them up, and searching them. */
@NullMarked
package io.waymark.tracking.calls.application;

import org.jspecify.annotations.NullMarked;
