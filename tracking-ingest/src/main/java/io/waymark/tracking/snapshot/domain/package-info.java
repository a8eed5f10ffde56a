/** What is told of a shipment to those who start late. */
@NullMarked
package io.waymark.tracking.snapshot.domain;

import org.jspecify.annotations.NullMarked;
