/** Signed pushes about linked shipments, as providers send them. */
@NullMarked
package io.waymark.bench.push;

import org.jspecify.annotations.NullMarked;
