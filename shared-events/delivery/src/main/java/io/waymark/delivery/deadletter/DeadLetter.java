package io.waymark.delivery.deadletter;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record that is put aside for an operator.
 *
 * @param consumer  who could not read it
 * @param record    as it came
 * @param cause     one sentence without a value of the record
 * @param exception class name of what was thrown at it
 */
public record DeadLetter(String consumer, ConsumerRecord<String, byte[]> record, String cause, String exception) {}
