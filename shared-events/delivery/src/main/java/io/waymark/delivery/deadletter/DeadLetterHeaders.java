package io.waymark.delivery.deadletter;

/** Header names that a dead letter carries besides those it came with. */
public final class DeadLetterHeaders {
    /** One sentence that says what is wrong, without a value of the record. */
    public static final String CAUSE = "x-dlq-cause";

    /** Class name of the exception. */
    public static final String EXCEPTION = "x-dlq-exception";

    /** Where the record was read: topic, partition, offset (decimal). */
    public static final String TOPIC = "x-dlq-topic";

    public static final String PARTITION = "x-dlq-partition";
    public static final String OFFSET = "x-dlq-offset";

    /** When it was put aside, ISO 8601 in UTC. */
    public static final String AT = "x-dlq-at";

    private DeadLetterHeaders() {}
}
