/** Takes uploads in, and carries their rows out in the background. */
@NullMarked
package io.waymark.order.upload.application;

import org.jspecify.annotations.NullMarked;
