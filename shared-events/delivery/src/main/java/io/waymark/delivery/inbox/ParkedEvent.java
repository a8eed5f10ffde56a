package io.waymark.delivery.inbox;

import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A parked event, whole, so that it can be read and applied as if it had just been polled.
 *
 * @param seq      its place among the parked events
 * @param attempts how often its effect was tried in vain
 * @param opening  opens its value, so that one that no key opens can still be postponed
 */
record ParkedEvent(long seq, int attempts, Supplier<ConsumerRecord<String, byte[]>> opening) {

    /**
     * The record as it was polled.
     *
     * @throws IllegalStateException when no key of this service opens its value
     */
    ConsumerRecord<String, byte[]> record() {
        return opening.get();
    }
}
