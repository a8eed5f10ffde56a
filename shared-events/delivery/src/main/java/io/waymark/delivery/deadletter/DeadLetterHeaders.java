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

    /** Which consumer could not read it: to that one it is given when it is replayed. */
    public static final String CONSUMER = "x-dlq-consumer";

    /** How often it was replayed and came back; absent before the first replay. */
    public static final String REPLAYS = "x-dlq-replays";

    /** What all of these names begin with. */
    public static final String PREFIX = "x-dlq-";

    private DeadLetterHeaders() {}
}
