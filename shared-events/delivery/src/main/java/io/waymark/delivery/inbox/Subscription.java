package io.waymark.delivery.inbox;

/**
 * Who reads a topic, and what becomes of what it does not know.
 *
 * @param consumer     stable name of the consumer, unique in its database: the inbox's namespace
 * @param group        names the dead-letter topic {@code <topic>.<group>.dlq}: the service's name
 * @param unknownTypes for facts {@link UnknownTypes#SKIP}, for commands {@link UnknownTypes#DEAD_LETTER}
 */
public record Subscription(String consumer, String group, UnknownTypes unknownTypes) {}
