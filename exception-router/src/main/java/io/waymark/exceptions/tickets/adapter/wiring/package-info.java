/** Which help desks may tell, and what they may do. */
@NullMarked
package io.waymark.exceptions.tickets.adapter.wiring;

import org.jspecify.annotations.NullMarked;
