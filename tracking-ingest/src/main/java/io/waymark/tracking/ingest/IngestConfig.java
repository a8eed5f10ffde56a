package io.waymark.tracking.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How pushes are taken in. */
@ConfigMapping(prefix = "waymark.ingest")
public interface IngestConfig {
    /**
     * How many groups are stored at once; where it is not said, one for every two processors. A writer that has a processor to
     * itself commits larger groups than two that share one.
     */
    OptionalInt writers();

    /** How many pushes may wait for one writer; more are answered with 503. */
    @WithDefault("2048")
    int queueCapacity();

    /** How many pushes one transaction takes at most. */
    @WithDefault("256")
    int groupSize();

    /** How many nodes and numbers of one push are taken in; what goes beyond is kept with its body, and told. */
    @WithDefault("2000")
    int nodesPerPush();

    /** How long a push waits for its commit before its sender is told to send it again. */
    @WithDefault("5s")
    Duration answerWithin();

    /** How often refused pushes are told as incidents. */
    @WithDefault("5s")
    Duration faultReportEvery();

    /** How long raw bodies are kept. */
    @WithDefault("90d")
    Duration keepRawBodies();

    /** How long bodies are kept that were refused as no push at all. */
    @WithDefault("14d")
    Duration keepRefusedBodies();

    /** How many refused bodies of an account are kept within a minute; of more, the log of calls keeps a line. */
    @WithDefault("20")
    int refusedBodiesPerMinute();

    /** How long a message's id is remembered; longer than any sender retries. */
    @WithDefault("30d")
    Duration rememberMessages();

    /** Networks of proxies (CIDR) whose X-Forwarded-For is believed. */
    Optional<List<String>> trustedProxies();
}
