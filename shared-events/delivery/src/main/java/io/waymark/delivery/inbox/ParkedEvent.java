package io.waymark.delivery.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The first event of a parked key, whole, so that it can be read and applied as if it had just been polled.
 *
 * @param seq      its place among the parked events
 * @param attempts how often its effect was tried in vain
 */
record ParkedEvent(long seq, int attempts, ConsumerRecord<String, byte[]> record) {}
