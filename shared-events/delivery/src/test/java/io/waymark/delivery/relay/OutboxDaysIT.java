package io.waymark.delivery.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.waymark.testkit.TestServers;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Days of the outbox are made beforehand, and dropped only when they are old and surely published. */
class OutboxDaysIT {
    private static final Instant NOW = Instant.parse("2026-01-20T00:00:00Z");
    private static final String DAYS = "SELECT string_agg(day, ' ') FROM outbox_days_before('2026-02-01') AS day";

    private OutboxDatabase outbox;
    private OutboxDays days;

    @BeforeEach
    void aDayOfJanuary() throws Exception {
        outbox = OutboxDatabase.create(TestServers.postgres());
        outbox.execute("CREATE TABLE outbox_event_20260101 PARTITION OF outbox_event"
                + " FOR VALUES FROM ('2026-01-01 00:00:00+00') TO ('2026-01-02 00:00:00+00')");
        days = new OutboxDays(outbox.address(), TestRelays.config(Map.of()), new SimpleMeterRegistry());
    }

    @Test
    void aDayIsKeptUntilAllOfItIsPublished() throws Exception {
        days.maintain(NOW, publishedUpTo(null));
        days.maintain(NOW, publishedUpTo(Instant.parse("2026-01-02T00:59:59Z")));
        assertThat(outbox.query(DAYS)).isEqualTo("outbox_event_20260101");

        days.maintain(NOW, publishedUpTo(Instant.parse("2026-01-02T01:00:00Z")));

        assertThat(outbox.query(DAYS)).isEqualTo("null");
    }

    @Test
    void aPublishedDayIsKeptWhileARepairMayNeedIt() throws Exception {
        days.maintain(Instant.parse("2026-01-04T23:59:59Z"), publishedUpTo(NOW));
        assertThat(outbox.query(DAYS)).isEqualTo("outbox_event_20260101");

        days.maintain(Instant.parse("2026-01-05T00:00:00Z"), publishedUpTo(NOW));

        assertThat(outbox.query(DAYS)).isEqualTo("null");
    }

    @Test
    void todayAndThreeDaysAheadAreThereFromTheFirstRow() throws Exception {
        outbox.write("k", 1, 1);

        assertThat(outbox.query("SELECT tableoid::regclass <> 'outbox_event_default'::regclass FROM outbox_event"))
                .isEqualTo("t");
        assertThat(outbox.query("SELECT count(*) FROM outbox_days_before(now() + interval '4 days')"
                        + " AS day WHERE day > 'outbox_event_20260101'"))
                .isEqualTo("4");
    }

    @Test
    void aDayThatCannotBeMadeDoesNotKeepLaterDaysFromBeingMade() throws Exception {
        String today = outbox.query("SELECT 'outbox_event_' || to_char(now() AT TIME ZONE 'UTC', 'YYYYMMDD')");
        outbox.execute("DROP TABLE " + today);
        outbox.write("k", 1, 1);

        assertThat(outbox.query("SELECT outbox_create_days(5)")).isEqualTo("1");

        assertThat(outbox.query("SELECT count(*) FROM outbox_days_before(now() + interval '6 days')"
                        + " AS day WHERE day > '" + today + "'"))
                .isEqualTo("5");
    }

    private static RelayPosition publishedUpTo(@Nullable Instant recordedAt) {
        return new RelayPosition("1", 1, recordedAt);
    }
}
