/** The rules of calling back, by themselves. */
@NullMarked
package io.waymark.tracking.subscription.domain;

import org.jspecify.annotations.NullMarked;
