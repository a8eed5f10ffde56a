/** What providers' codes mean, how that changes over time, and what follows for shipments already told of. */
@NullMarked
package io.waymark.tracking.mapping.domain;

import org.jspecify.annotations.NullMarked;
