package io.waymark.order.booking.application;

import java.time.Instant;

/** Which carriers are known not to answer; remembered across restarts, so that every outage ends once. */
public interface Outages {

    /** @return whether the outage was not known before */
    boolean began(String carrier, Instant at);

    /** @return whether an outage was known */
    boolean ended(String carrier);
}
