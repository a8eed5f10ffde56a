/** When a number is asked about next, and when no longer. */
@NullMarked
package io.waymark.tracking.polling.domain;

import org.jspecify.annotations.NullMarked;
