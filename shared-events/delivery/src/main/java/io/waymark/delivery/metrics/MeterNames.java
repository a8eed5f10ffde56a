package io.waymark.delivery.metrics;

/** The one place where a metric of this module is spelled; a registry adds {@code _total} or {@code _seconds}. */
public final class MeterNames {
    /** Counter of events by {@code consumer} and {@code outcome}. */
    public static final String INBOUND_EVENTS = "waymark_inbound_events";

    /** Timer of one batch from poll to commit, waits for the database included, by {@code consumer}. */
    public static final String INBOUND_BATCH = "waymark_inbound_batch";

    /** Timer from a record's time stamp in Kafka to its effect, the oldest record of each batch, by {@code consumer}. */
    public static final String INBOUND_LATENCY = "waymark_inbound_latency";

    /** Counter of attempts that a transient fault ended, by {@code consumer}. */
    public static final String INBOUND_WAITS = "waymark_inbound_waits";

    /** Gauge: seconds that the longest running attempt at a batch has lasted. */
    public static final String INBOUND_OLDEST_ATTEMPT = "waymark_inbound_oldest_attempt_seconds";

    /** Gauge: keys that wait behind a failed event, over all consumers. */
    public static final String PARKED_KEYS = "waymark_inbound_parked_keys";

    /** Gauge: events that are parked, over all consumers. */
    public static final String PARKED_EVENTS = "waymark_inbound_parked_events";

    /** Counter of attempts at parked events by {@code consumer} and {@code outcome}. */
    public static final String PARKED_RETRIES = "waymark_inbound_parked_retries";

    /** Counter of inbox rows that retention has deleted. */
    public static final String INBOX_DELETED = "waymark_inbox_deleted";

    public static final String CONSUMER = "consumer";
    public static final String OUTCOME = "outcome";

    private MeterNames() {}
}
