/** Keeps saved views, and says who sees them. */
@NullMarked
package io.waymark.exceptions.views.application;

import org.jspecify.annotations.NullMarked;
