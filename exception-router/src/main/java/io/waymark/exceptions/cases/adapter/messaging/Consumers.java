package io.waymark.exceptions.cases.adapter.messaging;

/** How this service names itself to the inbox and to the dead letters; the same as its Kafka consumer group. */
public final class Consumers {
    public static final String GROUP = "exception-router";

    private Consumers() {}
}
