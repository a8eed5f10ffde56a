package io.waymark.tracking.callback.application;

import io.waymark.webhook.domain.Outcome;
import java.util.function.Consumer;

/** The way out to the endpoints. */
public interface Callbacks {
    /**
     * Sends without blocking.
     *
     * @param ended told exactly once, within the time that one attempt may take, on any thread
     */
    void send(Outgoing callback, Consumer<Outcome> ended);
}
