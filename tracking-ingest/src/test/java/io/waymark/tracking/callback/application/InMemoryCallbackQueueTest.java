package io.waymark.tracking.callback.application;

import java.time.Clock;
import java.util.UUID;

/** The fake keeps what the port promises. */
class InMemoryCallbackQueueTest extends CallbackQueueContract {
    private final InMemoryCallbackQueue queue = new InMemoryCallbackQueue(Clock.systemUTC());

    @Override
    CallbackQueue queue() {
        return queue;
    }

    @Override
    void subscribe(UUID subscription, String merchant) {
        queue.subscribe(subscription, merchant);
    }
}
