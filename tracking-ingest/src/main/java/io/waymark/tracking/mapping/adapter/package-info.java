/** How the mapping is kept up to date. */
@NullMarked
package io.waymark.tracking.mapping.adapter;

import org.jspecify.annotations.NullMarked;
