/** When many parcels have one trouble for one reason, and what is decided for all of them. */
@NullMarked
package io.waymark.exceptions.mass.domain;

import org.jspecify.annotations.NullMarked;
