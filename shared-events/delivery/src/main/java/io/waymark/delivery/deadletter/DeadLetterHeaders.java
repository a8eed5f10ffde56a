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

    /** Present where value and foreign headers are sealed; absent in letters of versions that did not seal. */
    public static final String SEALED = "x-dlq-sealed";

    /** Present where an operator put the record aside: such a letter is replayed only when that is asked for. */
    public static final String PUT_ASIDE = "x-dlq-put-aside";

    /** Present where the record did not fit: the letter has no value, and the original must be read where it came from. */
    public static final String WITHOUT_VALUE = "x-dlq-without-value";

    /** Of a letter without value: SHA-256 of the record's value, in lower-case hexadecimal digits. */
    public static final String VALUE_SHA256 = "x-dlq-value-sha256";

    /** Of a letter without value: length of the record's value, in bytes (decimal). */
    public static final String VALUE_BYTES = "x-dlq-value-bytes";

    /** What all of these names begin with. */
    public static final String PREFIX = "x-dlq-";

    private DeadLetterHeaders() {}
}
