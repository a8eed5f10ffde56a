package io.waymark.delivery.inbox;

/**
 * Who reads a topic, and what becomes of what it does not know or has seen before.
 *
 * @param consumer     stable name of the consumer, unique in its database: the inbox's namespace
 * @param group        names the dead-letter topic {@code <topic>.<group>.dlq}: the service's name
 * @param unknownTypes for facts {@link UnknownTypes#SKIP}, for commands {@link UnknownTypes#DEAD_LETTER}
 * @param repetitions  what becomes of events that come twice
 */
public record Subscription(String consumer, String group, UnknownTypes unknownTypes, Repetitions repetitions) {

    /** One that applies each event once. */
    public Subscription(String consumer, String group, UnknownTypes unknownTypes) {
        this(consumer, group, unknownTypes, Repetitions.PASSED_OVER);
    }
}
