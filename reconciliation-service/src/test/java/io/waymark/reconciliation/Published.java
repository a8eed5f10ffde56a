package io.waymark.reconciliation;

import com.fasterxml.jackson.databind.JsonNode;
import io.waymark.events.EventType;
import io.waymark.testkit.ProbedRecord;
import io.waymark.testkit.TopicProbe;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** What others hear from the running service, read back from the broker. */
final class Published {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Awaits so many events of the type whose payload holds the text, and answers all there are by then. */
    static List<JsonNode> await(EventType<?> type, String text, int count) {
        Predicate<ProbedRecord> wanted =
                record -> record.is(type) && String.valueOf(record.value()).contains(text);
        try (TopicProbe probe = TopicProbe.fromBeginning(type.topic())) {
            probe.await(count, wanted, PATIENCE);
            return probe.all().stream().filter(wanted).map(ProbedRecord::json).toList();
        }
    }

    private Published() {}
}
