package io.waymark.tracking.polling.application;

import java.util.Collection;

/** The interfaces that are configured to be polled. */
public interface PolledCarriers {
    /** All of them; a carrier's numbers are asked for at one of them at most. */
    Collection<PolledCarrier> all();
}
