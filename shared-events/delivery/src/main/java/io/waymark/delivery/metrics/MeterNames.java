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

    /** Counter of dead letters that were replayed, by {@code topic}. */
    public static final String DEAD_LETTERS_REPLAYED = "waymark_inbound_dead_letters_replayed";

    /** Gauge: values that stand under an old key and could not be encrypted anew yet. */
    public static final String VALUES_UNDER_OLD_KEYS = "waymark_privacy_values_under_old_keys";

    /** Gauge: 1 while a dead-letter topic refuses letters for a reason that does not pass, so that its consumers stand still. */
    public static final String DEAD_LETTERS_REFUSED = "waymark_inbound_dead_letters_refused";

    /** Counter of inbox rows that retention has deleted. */
    public static final String INBOX_DELETED = "waymark_inbox_deleted";

    /** Counter of rows that the broker has acknowledged, by {@code topic}. */
    public static final String RELAY_PUBLISHED = "waymark_relay_published";

    /** Timer from a row's insert to the broker's acknowledgement. */
    public static final String RELAY_LATENCY = "waymark_relay_latency";

    /** Counter of starts of the stream after a fault. */
    public static final String RELAY_RESTARTS = "waymark_relay_restarts";

    /** Gauge: 1 in the process that is the relay of its database. */
    public static final String RELAY_LEADER = "waymark_relay_leader";

    /** Gauge: 1 while the slot is being read here. */
    public static final String RELAY_STREAMING = "waymark_relay_streaming";

    /** Gauge: bytes of log that are not confirmed yet. */
    public static final String RELAY_LAG = "waymark_relay_lag_bytes";

    /** Gauge: bytes of log that the slot keeps the server from deleting. */
    public static final String RELAY_RETAINED = "waymark_relay_retained_bytes";

    /** Gauge: bytes that may be written before the server discards what the slot needs; NaN without a limit. */
    public static final String RELAY_SAFE_WAL = "waymark_relay_safe_wal_bytes";

    /** Gauge: rows that wait between the stream and the broker. */
    public static final String RELAY_QUEUE = "waymark_relay_queue_rows";

    /** Gauge: rows that the broker refused and that wait for an operator's decision, in the process that leads. */
    public static final String RELAY_REFUSED = "waymark_relay_refused_rows";

    /** Counter of outbox days that were dropped. */
    public static final String OUTBOX_DAYS_DROPPED = "waymark_outbox_days_dropped";

    /** Gauge: channels of which an open incident says that too large a share of calls fails, over all replicas. */
    public static final String CALL_RATES_TOLD = "waymark_call_rates_told_channels";

    public static final String TOPIC = "topic";
    public static final String CONSUMER = "consumer";
    public static final String OUTCOME = "outcome";

    private MeterNames() {}
}
