package io.waymark.delivery.inbox;

import org.jspecify.annotations.Nullable;

/** Judges what an event of somebody else says before it has any effect: what can never be booked must not stop its key. */
@FunctionalInterface
public interface Border<P> {
    /**
     * The field and what is wrong with it, such as {@code amount.amountMinor must be above zero}, without its value; null where
     * nothing is wrong.
     */
    @Nullable
    String fault(P payload);
}
