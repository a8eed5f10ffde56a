/** How far whatever a caller may write reaches; the one vocabulary of every door. */
@NullMarked
package io.waymark.web.bounds;

import org.jspecify.annotations.NullMarked;
