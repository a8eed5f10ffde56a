/** How fast shipments are found. */
@NullMarked
package io.waymark.bench.query;

import org.jspecify.annotations.NullMarked;
