package io.waymark.delivery.deadletter;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import io.waymark.delivery.faults.MissingTopics;
import io.waymark.delivery.metrics.MeterNames;
import io.waymark.faults.FaultDescription;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Remembers which dead-letter topics refuse what is sent to them, since their consumers stand still meanwhile: a missing topic
 * or a missing right does not pass by itself, while a broker that is away does.
 */
@ApplicationScoped
class LetterRefusals {
    private static final Logger LOG = Logger.getLogger(LetterRefusals.class);

    /** So many refusals in a row are told. */
    static final int TELL_AFTER = 3;

    private final Map<String, Object> kafka;
    private final Map<String, Refusal> byTopic = new ConcurrentHashMap<>();

    LetterRefusals(@Identifier("default-kafka-broker") Map<String, Object> kafka, MeterRegistry meters) {
        this.kafka = kafka;
        meters.gauge(MeterNames.DEAD_LETTERS_REFUSED, this, refusals -> refusals.told()
                .map(told -> 1)
                .orElse(0));
    }

    /** What a topic said last, and how often in a row. */
    record Refusal(String topic, int times, String reason) {}

    void taken(String topic) {
        if (byTopic.remove(topic) != null) {
            LOG.infof("%s takes letters again", topic);
        }
    }

    void refused(String topic, DeadLetterException fault) {
        if (fault.passes() && !MissingTopics.isMissing(kafka, topic)) {
            return;
        }
        String reason = fault.passes() ? "the topic does not exist" : FaultDescription.of(fault);
        Refusal refusal = byTopic.merge(
                topic, new Refusal(topic, 1, reason), (before, now) -> new Refusal(topic, before.times() + 1, reason));
        if (refusal.times() == TELL_AFTER) {
            LOG.errorf("%s refuses letters, so its consumers stand still: %s", topic, reason);
        }
    }

    /** One that is told; empty where none lasts. */
    Optional<Refusal> told() {
        return byTopic.values().stream()
                .filter(refusal -> refusal.times() >= TELL_AFTER)
                .findFirst();
    }
}
