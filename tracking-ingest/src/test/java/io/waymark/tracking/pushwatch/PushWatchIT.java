package io.waymark.tracking.pushwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.waymark.events.EventTypes;
import io.waymark.testkit.Backends;
import io.waymark.testkit.ProbedRecord;
import io.waymark.testkit.TopicProbe;
import io.waymark.testkit.rest.Management;
import io.waymark.tracking.ingest.IngestProfile;
import io.waymark.tracking.ingest.Pushes;
import io.waymark.tracking.ingest.Store;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An account that falls silent, or pushes too much that is bad, is told of once, and cleared when it is well again. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class PushWatchIT {
    private static final Duration SOON = Duration.ofSeconds(25);

    @Inject
    Store store;

    @Test
    void silenceOfAnAccountThatPushesRegularlyIsToldOnceAndClearedByAPush() {
        String subject = "kdniao/regular";
        store.change("""
                INSERT INTO push_hour (subject, hour, pushes)
                SELECT ?, date_trunc('hour', now(), 'UTC') - n * interval '1 hour', 36000 FROM generate_series(1, 700) AS n
                ON CONFLICT DO NOTHING""", subject);
        try (TopicProbe topic = TopicProbe.fromNow(EventTypes.INCIDENT_DETECTED.topic())) {
            push("regular");
            ProbedRecord detected = topic.await(event -> says(event, "PUSH_GAP", subject, "detected"), SOON);
            assertThat(detected.key()).isEqualTo("tracking-ingest:PUSH_GAP");
            assertThat(detected.json().path("occurrences").asLong()).isGreaterThanOrEqualTo(5);
            long turns = turns();
            await().atMost(SOON).until(() -> turns() >= turns + 2);

            push("regular");

            ProbedRecord cleared = topic.await(event -> says(event, "PUSH_GAP", subject, "cleared"), SOON);
            assertThat(topic.all())
                    .filteredOn(event -> says(event, "PUSH_GAP", subject, "detected"))
                    .filteredOn(event -> event.offset() < cleared.offset())
                    .hasSize(1);
        }
    }

    @Test
    void anAccountWithoutHistoryIsNeverToldOf() {
        push("quiet");
        await().atMost(SOON)
                .until(() -> store.count(
                                "SELECT count(*) FROM push_watch WHERE subject = 'kdniao/quiet' AND silent_millis > 3000")
                        == 1);

        assertThat(store.incidents("PUSH_GAP", "kdniao/quiet")).isZero();
    }

    @Test
    void tooManyBadPushesAreToldOfAndClearedByGoodOnes() {
        String subject = "kdniao/faulty";
        try (TopicProbe topic = TopicProbe.fromNow(EventTypes.INCIDENT_DETECTED.topic())) {
            for (int i = 0; i < 60; i++) {
                if (i % 6 == 0) {
                    Pushes.postKdniao("faulty", data(), "forged").then().statusCode(401);
                } else {
                    push("faulty");
                }
            }
            topic.await(event -> says(event, "ERROR_RATE", subject, "detected"), SOON);

            await().atMost(SOON).pollDelay(Duration.ZERO).until(() -> {
                push("faulty");
                return store.count("SELECT count(*) FROM push_watch WHERE subject = ? AND errors_told", subject) == 0;
            });

            topic.await(event -> says(event, "ERROR_RATE", subject, "cleared"), SOON);
            assertThat(store.count(
                            "SELECT count(*) FROM outbox_event WHERE key = 'tracking-ingest:ERROR_RATE'"
                                    + " AND payload::jsonb ->> 'subject' = ? AND payload::jsonb ->> 'detectedAt' IS NOT NULL",
                            subject))
                    .isEqualTo(1);
        }
    }

    private static void push(String account) {
        Pushes.sendKdniao(account, data(), IngestProfile.APP_KEY).then().statusCode(200);
    }

    private static String data() {
        return Pushes.kdniao(Pushes.freshNumber(), Pushes.trace(0, "1"));
    }

    private static long turns() {
        String name = "waymark_push_watch_turn_seconds_count";
        return Management.get("/q/metrics")
                .body()
                .asString()
                .lines()
                .filter(line -> line.startsWith(name))
                .map(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(0L);
    }

    private static boolean says(ProbedRecord event, String kind, String subject, String what) {
        return event.json().path("kind").asText().equals(kind)
                && event.json().path("subject").asText().equals(subject)
                && event.json().has(what + "At");
    }
}
