package io.waymark.delivery.relay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/**
 * How the relay reads, publishes, watches itself and keeps house. Database and broker are the application's own; the role may
 * be another.
 */
@ConfigMapping(prefix = "waymark.relay")
public interface RelayConfig {
    /** Whether this process may be the relay of its database. */
    @WithDefault("true")
    boolean enabled();

    /** The database role that reads the outbox, with the attribute {@code REPLICATION}. When absent it is the application's. */
    Optional<String> username();

    /** Its password. */
    Optional<String> password();

    /**
     * Name of the replication slot, unique on the database server: lower-case letters, digits and underscores. When absent it
     * is the database's name, with {@code waymark_} before it unless it begins so.
     */
    Optional<String> slot();

    /** How often the stream tells its position while nothing is written. */
    @WithDefault("500ms")
    Duration heartbeat();

    /** How often slot and leadership are looked at. */
    @WithDefault("2s")
    Duration watchEvery();

    /** A slot that nobody reads for this long makes the service not ready. */
    @WithDefault("5s")
    Duration inactiveAfter();

    /** Published positions are stored and told to the slot at most this often; a crash re-sends what is younger. */
    @WithDefault("250ms")
    Duration confirmEvery();

    /**
     * How long the relay gathers changes before it publishes them: the share that it adds to an event's latency. Whole
     * milliseconds; at 1 ms an idle relay costs a tenth of a core, at 5 ms a fiftieth.
     */
    @WithDefault("5ms")
    Duration pollEvery();

    /**
     * How long the producer waits for more records of a partition: fewer and larger requests, for that much latency. Whole
     * milliseconds.
     */
    @WithDefault("0ms")
    Duration linger();

    /** Rows that one batch takes from the stream at most. */
    @WithDefault("8192")
    int batchRows();

    /** Rows that wait between the stream and the broker at most. */
    @WithDefault("32768")
    int queueRows();

    /** Bytes that these rows take in memory at most. */
    @WithDefault("67108864")
    long queueBytes();

    /** Bytes that wait in the producer for acknowledgement at most. */
    @WithDefault("33554432")
    long producerBytes();

    /**
     * Bytes of the largest record that is sent, before compression: no more than {@code max.message.bytes} of the topics. A row
     * that does not fit is kept in {@code outbox_refused}.
     */
    @WithDefault("1048576")
    int largestRecord();

    /** How often refused rows are counted, and published where that is ordered. */
    @WithDefault("5s")
    Duration lookAtRefusedEvery();

    /** Starts in a row that came to nothing, for a reason that does not pass by itself, after which the service is not ready. */
    @WithDefault("3")
    int mostVainStarts();

    /** Published days of the outbox are kept at least this long; a repair can only re-send what is kept. */
    @WithDefault("3d")
    Duration retention();

    /** Days for which partitions are made beforehand. */
    @WithDefault("3")
    int daysAhead();

    /** How often partitions are made and dropped. */
    @WithDefault("1h")
    Duration maintainEvery();

    /** A repair starts so long before the last published row; must exceed the longest transaction. */
    @WithDefault("1h")
    Duration repairMargin();

    /** A shutdown waits at most this long for the relay. */
    @WithDefault("10s")
    Duration stopWithin();
}
