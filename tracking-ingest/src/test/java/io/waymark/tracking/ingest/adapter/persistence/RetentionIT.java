package io.waymark.tracking.ingest.adapter.persistence;

import static io.waymark.tracking.ingest.Pushes.freshNumber;
import static io.waymark.tracking.ingest.Pushes.kdniao;
import static io.waymark.tracking.ingest.Pushes.sendKdniao;
import static io.waymark.tracking.ingest.Pushes.trace;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.waymark.testkit.Backends;
import io.waymark.tracking.ingest.IngestProfile;
import io.waymark.tracking.ingest.Store;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is kept and for how long, and how often an unknown code is told of. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class RetentionIT {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    @Inject
    Retention retention;

    @Inject
    UnknownCodeReport unknownCodes;

    @Inject
    Store store;

    @Test
    void bodiesPastTheirTimeGoWithTheirDayAndLaterOnesStay() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        UUID old = keptOn(today.minusDays(91));
        UUID young = keptOn(today.minusDays(89));

        retention.keep();

        assertThat(kept(old)).isZero();
        assertThat(kept(young)).isEqualTo(1);
        assertThat(partitions())
                .contains(partition(today), partition(today.plusDays(2)), partition(today.minusDays(89)))
                .doesNotContain(partition(today.minusDays(91)));
    }

    @Test
    void messagesPastTheirTimeAreForgotten() {
        String message = "m-" + UUID.randomUUID();
        store.texts(
                "INSERT INTO seen_push VALUES ('standard', 'main', ?, now() - interval '31 days'),"
                        + " ('standard', 'main', ?, now() - interval '29 days') RETURNING message_id",
                message + "-old",
                message + "-young");

        retention.keep();

        assertThat(store.texts("SELECT message_id FROM seen_push WHERE message_id LIKE ?", message + "%"))
                .containsExactly(message + "-young");
    }

    @Test
    void anUnknownCodeIsToldOfAtOnceAndThenOnceAMinuteWithItsCount() {
        String code = "T" + UUID.randomUUID().toString().substring(0, 12);
        for (int i = 0; i < 5; i++) {
            sendKdniao(kdniao(freshNumber(), trace(1, code))).then().statusCode(200);
        }
        assertThat(occurrences(code)).containsExactly("1");

        unknownCodes.tell();
        assertThat(occurrences(code)).containsExactly("1");

        store.texts(
                "UPDATE unknown_code SET told_at = now() - interval '61 seconds' WHERE code = ? RETURNING code", code);
        unknownCodes.tell();
        unknownCodes.tell();
        assertThat(occurrences(code)).containsExactly("1", "4");
    }

    private UUID keptOn(LocalDate day) {
        String noon = day + " 12:00:00+00";
        UUID id = UUID.randomUUID();
        store.run("CREATE TABLE %s PARTITION OF raw_push FOR VALUES FROM ('%s 00:00:00+00') TO ('%s 00:00:00+00')"
                .formatted(partition(day), day, day.plusDays(1)));
        store.texts(
                "INSERT INTO raw_push (id, received_at, provider, account, body)"
                        + " VALUES (?, ?::timestamptz, 'kdniao', 'main', '\\x00') RETURNING id",
                id,
                noon);
        return id;
    }

    private long kept(UUID id) {
        return store.count("SELECT count(*) FROM raw_push WHERE id = ?", id);
    }

    private List<String> partitions() {
        return store.texts("SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid"
                + " WHERE i.inhparent = 'raw_push'::regclass");
    }

    private static String partition(LocalDate day) {
        return "raw_push_" + DAY.format(day);
    }

    private List<String> occurrences(String code) {
        return store.texts(
                "SELECT payload::jsonb ->> 'occurrences' FROM outbox_event"
                        + " WHERE key = 'tracking-ingest:MAP_UNKNOWN' AND payload::jsonb ->> 'code' = ? ORDER BY id",
                code);
    }
}
