/** What is counted on the way in. */
@NullMarked
package io.waymark.tracking.vigil.application;

import org.jspecify.annotations.NullMarked;
