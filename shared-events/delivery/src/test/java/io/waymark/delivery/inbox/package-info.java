/** How inbound events are read, applied once, parked and put aside. */
@NullMarked
package io.waymark.delivery.inbox;

import org.jspecify.annotations.NullMarked;
