/** The schedule of questions. */
@NullMarked
package io.waymark.tracking.polling.domain;

import org.jspecify.annotations.NullMarked;
