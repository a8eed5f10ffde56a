package io.waymark.delivery.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** An event beside the record it was read from, which is what is kept when the event must wait. */
record Received<P>(ConsumerRecord<String, byte[]> record, InboundEvent<P> event) {}
