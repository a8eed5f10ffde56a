package io.waymark.delivery.inbox;

import java.util.List;

/**
 * The effect of events. Called inside a transaction that also holds the inbox rows; what it throws rolls both back.
 */
@FunctionalInterface
public interface InboundHandler<P> {
    /** Applies events that were never applied before, in the order of their partition. */
    void handle(List<InboundEvent<P>> fresh);
}
