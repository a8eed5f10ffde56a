package io.waymark.order.numbering.application;

import io.waymark.order.numbering.domain.NumberRange;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where it is told that numbers run out; joins the caller's transaction. */
public interface RangeFacts {
    /** The last number of a range was given, and no other one stands in for it. */
    void usedUp(NumberRange range, Instant at);

    /** Another range stands in for used up ones that were told of. */
    void relieved(List<UUID> ranges, Instant at);
}
