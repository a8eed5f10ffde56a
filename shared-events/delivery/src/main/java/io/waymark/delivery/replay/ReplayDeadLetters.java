package io.waymark.delivery.replay;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import io.waymark.delivery.deadletter.DeadLetters;
import io.waymark.delivery.deadletter.LetterSeal;
import io.waymark.delivery.inbox.InboundBatches;
import io.waymark.delivery.metrics.MeterNames;
import io.waymark.delivery.replay.DeadLetterResource.Box;
import io.waymark.delivery.replay.LetterReplays.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Gives dead letters to the consumers that could not read them, once more: after an upgrade that understands them. What had its
 * effect already has no second one, so an interrupted replay does no harm; and what is done with lies in the topic no more, so
 * that each record has one letter at most.
 */
@ApplicationScoped
public class ReplayDeadLetters {
    private static final Logger LOG = Logger.getLogger(ReplayDeadLetters.class);
    private final Map<String, Object> kafka;
    private final InboundBatches inbound;
    private final DeadLetters deadLetters;
    private final LetterSeal seal;
    private final LetterReplays replays;
    private final MeterRegistry meters;
    private final String group;

    ReplayDeadLetters(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            InboundBatches inbound,
            DeadLetters deadLetters,
            LetterSeal seal,
            LetterReplays replays,
            MeterRegistry meters,
            @ConfigProperty(name = "quarkus.application.name") String group) {
        this.kafka = kafka;
        this.inbound = inbound;
        this.deadLetters = deadLetters;
        this.seal = seal;
        this.replays = replays;
        this.meters = meters;
        this.group = group;
    }

    /** This service's dead-letter topics by name, behind one of them, and how many letters wait in each. */
    List<Box> boxes(@Nullable String after, int most) {
        try (LetterBox box = LetterBox.open(kafka, group)) {
            return box.waiting().entrySet().stream()
                    .filter(waiting -> after == null || waiting.getKey().compareTo(after) > 0)
                    .limit(most)
                    .map(waiting -> new Box(waiting.getKey(), waiting.getValue()))
                    .toList();
        }
    }

    /** The newest letters of a topic before a place; empty where it is none of this service's dead-letter topics. */
    Optional<List<LetterPlace.Found>> newest(String topic, @Nullable LetterPlace before, int most) {
        try (LetterBox box = LetterBox.open(kafka, group)) {
            return box.has(topic) ? Optional.of(box.newest(topic, before, most)) : Optional.empty();
        }
    }

    /**
     * Replays what lies in a topic now; returns when all of it is done, or when an operator ends it.
     *
     * @param who          the operator
     * @param withPutAside whether records are replayed as well that an operator put aside
     * @return empty where it is none of this service's dead-letter topics
     * @throws ReplayRunningException when this service replays already
     */
    public Optional<ReplayReport> replay(String topic, String who, boolean withPutAside) {
        try (LetterBox box = LetterBox.open(kafka, group)) {
            if (!box.has(topic)) {
                return Optional.empty();
            }
            long replay = replays.begin(topic, who).orElseThrow(ReplayRunningException::new);
            Outcome outcome = Outcome.FAILED;
            try {
                ReplayReport report = replay(box, topic, replay, withPutAside);
                outcome = Outcome.COMPLETED;
                return Optional.of(report);
            } finally {
                replays.finish(replay, outcome);
            }
        }
    }

    private ReplayReport replay(LetterBox box, String topic, long replay, boolean withPutAside) {
        Redelivery redelivery = new Redelivery(inbound, deadLetters, new OpenLetters(seal, box), withPutAside);
        boolean complete = box.replay(topic, letters -> {
            redelivery.deliver(letters);
            return replays.goesOn(replay, redelivery.replayed());
        });
        box.forgetReplayed(topic);
        ReplayReport report = redelivery.report(topic, !complete);
        meters.counter(MeterNames.DEAD_LETTERS_REPLAYED, MeterNames.TOPIC, topic)
                .increment(report.replayed());
        LOG.infof("replayed dead letters: %s", report);
        return report;
    }

    /** Ends the replay that runs over a topic, in whatever process, after its running batch; empty where none does. */
    Optional<EndedReplay> end(String topic, String who, String reason) {
        Optional<EndedReplay> ended = replays.end(topic, who, reason);
        ended.ifPresent(replay -> LOG.warnf("%s ended the replay of %s: %s", who, topic, reason));
        return ended;
    }
}
