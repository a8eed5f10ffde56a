package io.waymark.delivery.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Judges whether a record comes from whom it says, before it has any effect: what is not proven becomes a dead letter. */
@FunctionalInterface
public interface Provenance<P> {
    /**
     * Why the event is not believed, in words that hold nothing of the record; null where it is.
     *
     * @param record as it was polled
     * @param event  what was read from it
     */
    @Nullable
    String fault(ConsumerRecord<String, byte[]> record, InboundEvent<P> event);
}
