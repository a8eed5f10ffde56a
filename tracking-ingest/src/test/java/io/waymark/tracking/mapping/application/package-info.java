/** A release brings other tables. */
@NullMarked
package io.waymark.tracking.mapping.application;

import org.jspecify.annotations.NullMarked;
