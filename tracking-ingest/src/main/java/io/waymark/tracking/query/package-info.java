/** Answers where shipments are: by our code, a carrier's number, an order or a reference, singly and in batches. */
@NullMarked
package io.waymark.tracking.query;

import org.jspecify.annotations.NullMarked;
