package io.waymark.delivery.deadletter;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record that is put aside for an operator.
 *
 * @param consumer  who could not read it
 * @param record    as it came
 * @param cause     one sentence without a value of the record
 * @param exception class name of what was thrown at it
 * @param putAside  whether an operator decided so, and not the record itself
 */
public record DeadLetter(
        String consumer, ConsumerRecord<String, byte[]> record, String cause, String exception, boolean putAside) {

    /** A record that its consumer can never read or apply. */
    public static DeadLetter unusable(
            String consumer, ConsumerRecord<String, byte[]> record, String cause, String exception) {
        return new DeadLetter(consumer, record, cause, exception, false);
    }
}
