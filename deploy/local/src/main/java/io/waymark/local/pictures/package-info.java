/** Pictures of pages for the documentation. */
@NullMarked
package io.waymark.local.pictures;

import org.jspecify.annotations.NullMarked;
