/** How long a parcel may stand still and how long a desk may take, in elapsed time and in business days of a place. */
@NullMarked
package io.waymark.exceptions.clocks.domain;

import org.jspecify.annotations.NullMarked;
