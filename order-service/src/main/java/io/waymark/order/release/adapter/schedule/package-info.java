/** When releases are read anew. */
@NullMarked
package io.waymark.order.release.adapter.schedule;

import org.jspecify.annotations.NullMarked;
