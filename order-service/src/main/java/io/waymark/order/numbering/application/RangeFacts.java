package io.waymark.order.numbering.application;

import io.waymark.order.numbering.domain.NumberRange;
import java.time.Instant;

/** Where it is told that numbers run out; joins the caller's transaction. */
public interface RangeFacts {
    /** The last number of a range was given. */
    void usedUp(NumberRange range, Instant at);
}
