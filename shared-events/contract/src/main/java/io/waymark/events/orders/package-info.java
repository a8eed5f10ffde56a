/** Commands that upstream order systems send and the facts that order-service answers with. */
@NullMarked
package io.waymark.events.orders;

import org.jspecify.annotations.NullMarked;
