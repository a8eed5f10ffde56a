/** Which faults pass and how they are described. */
@NullMarked
package io.waymark.delivery.faults;

import org.jspecify.annotations.NullMarked;
