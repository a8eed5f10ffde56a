/** How fast signed pushes are accepted durably. */
@NullMarked
package io.waymark.bench.ingest;

import org.jspecify.annotations.NullMarked;
